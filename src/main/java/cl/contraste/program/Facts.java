package cl.contraste.program;

import static cl.contraste.db.Tables.PRICE_INDEX;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static cl.contraste.db.Tables.SUBTITLE;
import static cl.contraste.db.Tables.SUBTITLE_SPENDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Snapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a scope names, as tables. Without edition and date these are the derived tables;
 * else they are picked from all editions, and have the same columns.
 */
public final class Facts {

  /** What is known by subtitle, so that a part of it can be left out. */
  private static final Set<Measure> SPLIT =
      Set.of(Catalogue.INITIAL_BUDGET, Catalogue.FINAL_BUDGET, Catalogue.EXECUTED_BUDGET);

  private final Scope scope;
  private final @Nullable Integer asOf;
  private final FactTraits traits;

  private Facts(Scope scope, @Nullable Integer asOf, FactTraits traits) {
    this.scope = scope;
    this.asOf = asOf;
    this.traits = traits;
  }

  /**
   * The facts of a scope.
   *
   * @throws Problem when its snapshot, date or price year is not known
   */
  public static Facts of(Scope scope, CodeLists lists) {
    if (scope.prices() != null) {
      lists.requirePriceIndex(scope.prices().year());
    }
    String asOf = scope.asOf();
    return new Facts(scope, asOf == null ? null : lists.loadAt(asOf), lists.traits());
  }

  /** All that is told at present, whatever it is: of both kinds, where no kind is asked for. */
  static Facts ofPresent(ProgramKind kind) {
    return new Facts(Scope.of(kind), null, FactTraits.notLookedAt());
  }

  public Scope scope() {
    return scope;
  }

  /** Program-years under the name {@code f}. */
  public ProgramYear years() {
    return PROGRAM_YEAR.as("f");
  }

  /** Where {@link #years()} are to be read from, of any year. */
  Table<?> yearsTable() {
    return yearsTable("f");
  }

  Table<?> yearsTable(String name) {
    return isPresent() ? PROGRAM_YEAR.as(name) : picked(name);
  }

  private Table<?> picked(String name) {
    var y = PROGRAM_YEAR_EDITION.as("pye");
    List<Field<?>> columns = new ArrayList<>();
    for (Field<?> column : PROGRAM_YEAR.fields()) {
      columns.add(Objects.requireNonNull(y.field(column.getName())));
    }
    return select(columns)
        .distinctOn(y.PROGRAM_ID, y.YEAR)
        .from(y)
        .where(y.KIND.eq(scope.kind()))
        .and(stands(y.VALID_FROM, y.VALID_TO, y.EDITION))
        .orderBy(y.PROGRAM_ID, y.YEAR, y.EDITION.desc())
        .asTable(name);
  }

  /** Row id of the newest edition of a program within the scope; null in SQL: it says nothing. */
  public Field<Integer> edition(cl.contraste.db.tables.Program program) {
    return isPresent() ? program.EDITION_ID : newest(program, DSL.noCondition());
  }

  /** Row id of its newest edition that carries regions, goals, texts and evaluations. */
  public Field<Integer> profileEdition(cl.contraste.db.tables.Program program) {
    return isPresent()
        ? program.PROFILE_EDITION_ID
        : newest(program, DSL.condition(PROGRAM_EDITION.as("n").CARRIES_PROFILE));
  }

  private Field<Integer> newest(cl.contraste.db.tables.Program program, Condition condition) {
    var n = PROGRAM_EDITION.as("n");
    return field(
        select(n.ID)
            .from(n)
            .where(n.PROGRAM_ID.eq(program.ID))
            .and(stands(n.VALID_FROM, n.VALID_TO, n.EDITION))
            .and(condition)
            .orderBy(n.EDITION.desc())
            .limit(1));
  }

  /** Editions that can be read from in this scope. */
  Condition stands(Field<Integer> from, Field<Integer> to, Field<Short> edition) {
    Condition stands =
        asOf == null ? to.eq(inline(Snapshot.PRESENT)) : from.le(val(asOf)).and(to.gt(val(asOf)));
    Integer named = scope.edition();
    return named == null ? stands : stands.and(edition.eq(named.shortValue()));
  }

  /**
   * Whether something was said in this scope, though another edition or a correction came since.
   */
  Condition wasSaid(Field<Integer> from, Field<Short> edition) {
    Condition said = asOf == null ? DSL.noCondition() : from.le(val(asOf));
    Integer named = scope.edition();
    return named == null ? said : said.and(edition.eq(named.shortValue()));
  }

  /** Number of a load, where it is one of those that the scope knows; else null in SQL. */
  Field<Integer> known(Field<Integer> load) {
    return asOf == null ? load : when(load.le(val(asOf)), load);
  }

  /** Whether a year lies in the scope. */
  public Condition inScope(Field<Short> year) {
    YearRange years = scope.years();
    if (years == null) {
      return DSL.noCondition();
    }
    return years.isOneYear()
        ? year.eq((short) years.from())
        : year.between((short) years.from(), (short) years.last());
  }

  /** The same facts of as many years before. */
  Facts before(int years) {
    YearRange asked = scope.years();
    return asked == null ? this : new Facts(scope.of(asked.before(years)), asOf, traits);
  }

  /** Whether the scope leaves no year and no edition out. */
  boolean areAll() {
    return isPresent() && scope.years() == null;
  }

  /** Whether the newest of all is asked for, which is kept apart. */
  public boolean isPresent() {
    return asOf == null && scope.edition() == null;
  }

  /** Program-years of the scope, named {@code f}, with the measures that were asked for. */
  Table<?> yearRows(RowValues values) {
    return yearRows(values, "f");
  }

  /** The same under a name. */
  Table<?> yearRows(RowValues values, String name) {
    return yearRows(values, DSL.noCondition(), name);
  }

  /** The same, of the scope's kind only. */
  Table<?> yearRowsOfKind(RowValues values) {
    return yearRows(values, PROGRAM_YEAR.as("y").KIND.eq(scope.kind()), "f");
  }

  private Table<?> yearRows(RowValues values, Condition which, String name) {
    ProgramYear y = PROGRAM_YEAR.as("y");
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
                y.PROGRAM_ID,
                y.YEAR,
                y.EDITION,
                y.EDITION_ID,
                y.MINISTRY_ID,
                y.AGENCY_ID,
                y.PRICE_YEAR,
                y.THROUGH_MONTH,
                y.LINE));
    for (Measure measure : values.measures()) {
      columns.addAll(read(measure, y, y, splits(measure)).named(measure));
    }
    addPriceFactor(columns, y);
    return select(columns).from(yearsTable("y")).where(inScope(y.YEAR)).and(which).asTable(name);
  }

  /**
   * Parts of program-years of the scope, such as components, with the measures that were asked for.
   *
   * @param part the table of the parts, with program_id, edition_id and year
   * @param keys the columns of it that are needed beside those three
   * @param name what the rows are named
   */
  Table<?> partRows(Table<?> part, List<Field<?>> keys, String name, RowValues values) {
    ProgramYear y = PROGRAM_YEAR.as("y");
    List<Field<?>> columns =
        new ArrayList<>(List.of(y.PROGRAM_ID, y.EDITION_ID, y.YEAR, y.EDITION));
    columns.addAll(keys);
    for (Measure measure : values.measures()) {
      columns.addAll(read(measure, part, y, false).named(measure));
    }
    addPriceFactor(columns, y);
    return select(columns)
        .from(yearsTable("y").join(part).on(told(part, y)))
        .where(inScope(y.YEAR))
        .asTable(name);
  }

  /** Whether a row hangs on what the edition chosen for a year tells of that year. */
  public static Condition told(Table<?> part, ProgramYear y) {
    return column(part, y.PROGRAM_ID)
        .eq(y.PROGRAM_ID)
        .and(column(part, y.EDITION_ID).eq(y.EDITION_ID))
        .and(column(part, y.YEAR).eq(y.YEAR));
  }

  private static <T> Field<T> column(Table<?> table, Field<T> like) {
    return Objects.requireNonNull(table.field(like));
  }

  /** Whether a program-year may cover a part of its year only. */
  public boolean mayEndEarly() {
    return traits.mayEndEarly(scope);
  }

  /** Whether one of the figures that a metric is worked out from may be implied. */
  public boolean mayBeImplied(Metric metric) {
    return metric.inputs().stream().anyMatch(input -> traits.mayBeImplied(scope.kind(), input));
  }

  /** Number of the load after which the facts stood as they are asked for; null: the present. */
  public @Nullable Integer load() {
    return asOf;
  }

  /** Whether amounts are restated in other prices. */
  public boolean restates() {
    return scope.prices() != null;
  }

  boolean splits() {
    return scope.spending() == Scope.Spending.WITHOUT_FINANCIAL;
  }

  /** Whether a part of a measure can be left out, because it is known by subtitle. */
  static boolean canSplit(Measure measure) {
    return SPLIT.contains(measure);
  }

  public boolean splits(Measure measure) {
    return splits() && SPLIT.contains(measure);
  }

  /** A measure of a row and its status, as this scope reads them. */
  record Reading(Field<Long> value, Field<ValueStatus> status) {

    List<Field<?>> named(Measure measure) {
      return List.of(value.as(measure.column()), status.as(measure.statusColumn()));
    }
  }

  Reading read(Measure measure, Table<?> table, ProgramYear y, boolean split) {
    Field<Long> value = Objects.requireNonNull(table.field(measure.column(), Long.class));
    Field<ValueStatus> status =
        Objects.requireNonNull(table.field(measure.statusColumn(), ValueStatus.class));
    if (split) {
      Field<Long> financial = financial(measure, y);
      value = value.minus(financial);
      status =
          when(status.ge(ValueStatus.NOT_REPORTED), status)
              .when(financial.isNull(), inline(ValueStatus.NOT_PUBLISHED))
              .otherwise(inline(ValueStatus.DERIVED));
    }
    if (measure.throughYear() && mayEndEarly() && !scope.includePartialYears()) {
      Condition partial = y.THROUGH_MONTH.lt(inline((short) 12));
      value = when(partial.not(), value);
      status =
          when(partial.and(status.lt(ValueStatus.NOT_REPORTED)), inline(ValueStatus.NOT_COMPARABLE))
              .otherwise(status);
    }
    return new Reading(value, status);
  }

  void addPriceFactor(List<Field<?>> columns, ProgramYear y) {
    if (restates()) {
      columns.add(priceFactor(y.PRICE_YEAR).as(RowValues.PRICE_FACTOR));
    }
  }

  /** What amounts of a price year are multiplied by; null in SQL where it has no index. */
  public Field<BigDecimal> priceFactor(Field<Short> priceYear) {
    Scope.Prices prices = scope.prices();
    if (prices == null) {
      return inline(BigDecimal.ONE);
    }
    var base = PRICE_INDEX.as("base");
    var own = PRICE_INDEX.as("own");
    return when(priceYear.eq((short) prices.year()), inline(BigDecimal.ONE))
        .otherwise(
            field(
                select(base.INDEX.div(own.INDEX))
                    .from(base, own)
                    .where(base.YEAR.eq((short) prices.year()))
                    .and(own.YEAR.eq(priceYear))));
  }

  /**
   * What of a budget went into financial subtitles; null in SQL where the row is not classified.
   */
  static Field<Long> financial(Measure measure, ProgramYear y) {
    SubtitleSpending s = SUBTITLE_SPENDING.as("s");
    Field<Long> column = Objects.requireNonNull(s.field(measure.column(), Long.class));
    return field(
        select(
                when(
                        DSL.count(column).gt(0),
                        DSL.coalesce(
                            sum(column).filterWhere(DSL.condition(SUBTITLE.FINANCIAL)),
                            BigDecimal.ZERO))
                    .cast(SQLDataType.BIGINT))
            .from(s)
            .join(SUBTITLE)
            .on(SUBTITLE.CODE.eq(s.SUBTITLE))
            .where(told(s, y))
            // A line that was closed earlier is no longer part of its program's total.
            .and(s.THROUGH_MONTH.ge(y.THROUGH_MONTH)));
  }
}
