package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT;
import static cl.contraste.db.Tables.FIGURE;
import static cl.contraste.db.Tables.PRICE_INDEX;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.tables.Figure;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A discrepancy in a statement: a row of {@link ComparedFigures} named {@code disputed}. */
record DiscrepancyRow(Facts facts) {

  static final String NAME = "disputed";

  private static final Field<BigDecimal> ONE_IN_A_HUNDRED = inline(new BigDecimal("0.01"));
  private static final Field<BigDecimal> ONE_IN_A_THOUSAND = inline(new BigDecimal("0.001"));

  <T> Field<T> column(String column, Class<T> type) {
    return ComparedFigures.column(NAME, column, type);
  }

  private Field<BigDecimal> number(String column) {
    return column(column, BigDecimal.class);
  }

  Field<Integer> program() {
    return column("program_id", Integer.class);
  }

  Field<Short> year() {
    return column("year", Short.class);
  }

  Field<Short> priceYear() {
    return column("price_year", Short.class);
  }

  ValueShape.Place place() {
    return new ValueShape.Place(
        program(), column("edition_id", Integer.class), column("line", Integer.class));
  }

  /** Name of the component; null in SQL: the program as a whole. */
  Field<String> component() {
    return field(
        select(COMPONENT.NAME)
            .from(COMPONENT)
            .where(COMPONENT.PROGRAM_ID.eq(program()))
            .and(COMPONENT.EDITION_ID.eq(place().edition()))
            .and(COMPONENT.POSITION.eq(column("component", Short.class))));
  }

  /** Of the printed figure of a metric; null in SQL: it has no row of its own. */
  Field<Integer> ofFigure(String at, Function<Figure, TableField<?, Integer>> what) {
    Figure figure = FIGURE.as("at");
    return field(
        select(what.apply(figure))
            .from(figure)
            .where(figure.PROGRAM_ID.eq(program()))
            .and(figure.EDITION_ID.eq(place().edition()))
            .and(figure.YEAR.eq(year()))
            .and(figure.COMPONENT.eq(column("component", Short.class)))
            .and(figure.METRIC.eq(column(at, String.class))));
  }

  /** Of the first of the causes whose rule holds. */
  Field<String> ofCause(Function<DiscrepancyCause, String> what) {
    Map<DiscrepancyCause, Condition> rules = new LinkedHashMap<>();
    rules.put(DiscrepancyCause.ROUNDING, column("rounded", Boolean.class).isTrue());
    rules.put(DiscrepancyCause.FIRST_YEAR, isZero().and(isFirstYear()));
    rules.put(DiscrepancyCause.UNIT_1000, isTimes("1000").or(isTimes("0.001")));
    rules.put(DiscrepancyCause.DIFFERENT_PRICE_YEAR, isMoney().and(isRestated()));
    rules.put(DiscrepancyCause.UNKNOWN, DSL.trueCondition());
    CaseConditionStep<String> first = null;
    for (Map.Entry<DiscrepancyCause, Condition> rule : rules.entrySet()) {
      Field<String> told = inline(what.apply(rule.getKey()));
      first = first == null ? when(rule.getValue(), told) : first.when(rule.getValue(), told);
    }
    return Objects.requireNonNull(first);
  }

  private Condition isZero() {
    return column("kind", String.class).eq(inline(DiscrepancyKind.ZERO_INITIAL_BUDGET.name()));
  }

  private Condition isFirstYear() {
    ProgramYear f = facts.years();
    return exists(
            selectOne()
                .from(facts.yearsTable())
                .where(f.PROGRAM_ID.eq(program()))
                .and(f.YEAR.lt(year())))
        .not();
  }

  private Condition isTimes(String factor) {
    Field<BigDecimal> published = number("published");
    return published
        .ne(inline(BigDecimal.ZERO))
        .and(
            abs(number("recomputed").times(inline(new BigDecimal(factor))).minus(published))
                .le(abs(published).times(ONE_IN_A_HUNDRED)));
  }

  private Condition isMoney() {
    return column("unit", String.class)
        .in(
            Stream.of(Unit.values())
                .filter(Unit::money)
                .map(Enum::name)
                .map(s -> inline(s))
                .toList());
  }

  private Condition isRestated() {
    var own = PRICE_INDEX.as("own");
    var other = PRICE_INDEX.as("other");
    return exists(
        selectOne()
            .from(own)
            .join(other)
            .on(other.INDEX.ne(own.INDEX))
            .where(own.YEAR.eq(priceYear()))
            .and(
                other.YEAR.in(
                    year(),
                    column("edition", Short.class),
                    priceYear().minus(inline((short) 1)),
                    priceYear().plus(inline((short) 1))))
            .and(agrees(own.INDEX.div(other.INDEX)).or(agrees(other.INDEX.div(own.INDEX)))));
  }

  private Condition agrees(Field<BigDecimal> factor) {
    Field<BigDecimal> restated = number("recomputed").times(factor);
    Field<BigDecimal> published = number("published");
    return restated
        .between(number("published_low"), number("published_high"))
        .or(abs(restated.minus(published)).le(abs(published).times(ONE_IN_A_THOUSAND)));
  }

  /** A side of it as a figure of its own. */
  record Side(DiscrepancyRow row, String name, boolean ofParts) implements ValueShape.Sourced {

    Field<BigDecimal> value() {
      return row.number(name);
    }

    Field<BigDecimal> low() {
      return row.number(name + "_low");
    }

    Field<BigDecimal> high() {
      return row.number(name + "_high");
    }

    @Override
    public ValueShape.Place place() {
      return row.place();
    }

    @Override
    public Field<Integer> page() {
      return row.ofFigure(name + "_at", figure -> figure.PAGE);
    }

    @Override
    public Field<Integer> line() {
      Field<Integer> own = row.ofFigure(name + "_at", figure -> figure.LINE);
      return ofParts
          ? coalesce(row.column("parts_line", Integer.class), own, place().line())
          : coalesce(own, place().line());
    }
  }
}
