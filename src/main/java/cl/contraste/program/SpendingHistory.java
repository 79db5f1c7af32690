package cl.contraste.program;

import static cl.contraste.db.Tables.PRICE_INDEX;
import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.SERIES_BREAK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.metric.RowValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The mean of a ratio of money over the two years before a program-year {@code f}, in the prices of
 * that year, as a fraction: nothing is rounded before it is held against a limit.
 */
final class SpendingHistory {

  private static final Field<BigDecimal> TWO = inline(BigDecimal.valueOf(2));

  private final Facts facts;
  private final ProgramYear f;
  private final Ratio ratio;
  private final List<Before> years;

  SpendingHistory(Facts facts, Ratio ratio) {
    this.facts = facts;
    this.f = facts.years();
    this.ratio = ratio;
    this.years = Stream.of(1, 2).map(Before::new).toList();
  }

  /** One of the years before, as a table of its own. */
  private final class Before {

    private final int back;
    private final String table;
    private final RowValues values;
    private final RatioSpread spread;
    private final Field<Short> priceYear;

    private Before(int back) {
      this.back = back;
      this.table = "before_" + back;
      this.values = new RowValues(table, key(), false);
      this.spread = RatioSpread.of(ratio, table, values.inputs());
      this.priceYear = column("price_year", Short.class);
    }

    private RowValues.Key key() {
      return new RowValues.Key(
          column("program_id", Integer.class),
          column("edition_id", Integer.class),
          column("year", Short.class),
          inline((short) 0));
    }

    private <T> Field<T> column(String column, Class<T> type) {
      return field(name(table, column), type);
    }

    private Table<?> joinedTo(Table<?> rows) {
      Condition ofProgram = column("program_id", Integer.class).eq(f.PROGRAM_ID);
      return rows.leftJoin(facts.before(back).yearRows(values, table))
          .on(isOneYear() ? ofProgram : ofProgram.and(f.YEAR.eq(year())));
    }

    /** Of one year the rows of the year before are of one year too. */
    private boolean isOneYear() {
      YearRange asked = facts.scope().years();
      return asked != null && asked.isOneYear();
    }

    private Field<Short> year() {
      return column("year", Short.class).plus(inline((short) back));
    }

    private Condition isWhole() {
      return column("through_month", Short.class).eq(inline((short) 12));
    }

    /** Index of the prices of {@code f}, and of its own; 1 and 1 where they are the same. */
    private Field<BigDecimal> index(Field<Short> year) {
      return when(priceYear.eq(f.PRICE_YEAR), inline(BigDecimal.ONE))
          .otherwise(
              field(select(PRICE_INDEX.INDEX).from(PRICE_INDEX).where(PRICE_INDEX.YEAR.eq(year))));
    }

    /** A numerator in the prices of {@code f}, times the divisor of the other year. */
    private Field<BigDecimal> crossed(
        Function<RatioSpread, Field<BigDecimal>> numerator, Before other) {
      return numerator.apply(spread).times(index(f.PRICE_YEAR)).times(other.divisor());
    }

    private Field<BigDecimal> divisor() {
      return spread.divisor().times(index(priceYear));
    }
  }

  /** The rows with those of the years before. */
  Table<?> joinedTo(Table<?> rows) {
    Table<?> joined = rows;
    for (Before year : years) {
      joined = year.joinedTo(joined);
    }
    return joined;
  }

  private Field<BigDecimal> sum(Function<RatioSpread, Field<BigDecimal>> numerator) {
    return years
        .getFirst()
        .crossed(numerator, years.getLast())
        .plus(years.getLast().crossed(numerator, years.getFirst()));
  }

  private Field<BigDecimal> divisor() {
    return years.getFirst().divisor().times(years.getLast().divisor()).times(TWO);
  }

  /** Whether a number is known for both years, and not 0 for both. */
  Condition isKnown() {
    return years.stream()
        .map(
            year ->
                year.isWhole()
                    .and(year.spread.middle().isNotNull())
                    .and(year.spread.divisor().isNotNull()))
        .reduce(DSL.noCondition(), Condition::and)
        .and(
            years.stream()
                .map(year -> year.spread.middle().gt(inline(BigDecimal.ZERO)))
                .reduce(DSL.falseCondition(), Condition::or));
  }

  /** Whether prices of all three years can be put together. */
  Condition hasPrices() {
    return sum(RatioSpread::middle).isNotNull();
  }

  /** Whether the ratio or its parts are defined anew in the year or the one before. */
  Condition isBroken() {
    var b = SERIES_BREAK.as("b");
    var p = PROGRAM.as("p");
    return exists(
        selectOne()
            .from(b)
            .join(p)
            .on(p.ID.eq(b.PROGRAM_ID).and(facts.profileEdition(p).eq(b.EDITION_ID)))
            .where(b.PROGRAM_ID.eq(f.PROGRAM_ID))
            .and(b.YEAR.between(f.YEAR.minus(inline((short) 1)), f.YEAR))
            .and(
                b.METRIC.in(
                    Stream.concat(Stream.of(ratio), ratio.inputs().stream())
                        .map(Metric::column)
                        .map(DSL::inline)
                        .toList())));
  }

  /** Whether all that a number can be is further from the mean than a limit. */
  Condition isLeftBy(RatioSpread number, BigDecimal limit) {
    return scaled(number.low())
        .gt(bound(number, RatioSpread::high, BigDecimal.ONE.add(limit)))
        .or(
            scaled(number.high())
                .lt(bound(number, RatioSpread::low, BigDecimal.ONE.subtract(limit))));
  }

  /** Whether nothing that a number can be is further from the mean than a limit. */
  Condition isKeptBy(RatioSpread number, BigDecimal limit) {
    return scaled(number.high())
        .le(bound(number, RatioSpread::low, BigDecimal.ONE.add(limit)))
        .and(
            scaled(number.low())
                .ge(bound(number, RatioSpread::high, BigDecimal.ONE.subtract(limit))));
  }

  /** How far a number is from the mean, as a share of the mean. */
  Field<BigDecimal> distance(RatioSpread number, int decimals) {
    Field<BigDecimal> mean = number.divisor().times(sum(RatioSpread::middle));
    return round(
        scaled(number.middle())
            .div(nullif(mean, inline(BigDecimal.ZERO)))
            .minus(inline(BigDecimal.ONE))
            .coerce(BigDecimal.class),
        decimals);
  }

  private Field<BigDecimal> scaled(Field<BigDecimal> numerator) {
    return numerator.times(divisor());
  }

  private Field<BigDecimal> bound(
      RatioSpread number, Function<RatioSpread, Field<BigDecimal>> end, BigDecimal share) {
    return inline(share).times(number.divisor()).times(sum(end));
  }
}
