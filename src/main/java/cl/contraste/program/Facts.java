package cl.contraste.program;

import static cl.contraste.db.Tables.LOAD;
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

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.db.tables.SubtitleSpending;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Measure;
import cl.contraste.metric.RowValues.Basis;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  private Facts(Scope scope, @Nullable Integer asOf) {
    this.scope = scope;
    this.asOf = asOf;
  }

  /**
   * The facts of a scope.
   *
   * @throws Problem when its snapshot, date or price year is not known
   */
  public static Facts of(Scope scope, DSLContext questions, CodeLists lists) {
    if (scope.prices() != null) {
      lists.requirePriceIndex(scope.prices().year());
    }
    String asOf = scope.asOf();
    return new Facts(scope, asOf == null ? null : load(asOf, questions));
  }

  public Scope scope() {
    return scope;
  }

  /** Program-years under the name {@code f}. */
  public ProgramYear years() {
    return PROGRAM_YEAR.as("f");
  }

  /** Where {@link #years()} are to be read from. */
  public Table<?> yearsTable() {
    return isPresent() ? years() : picked();
  }

  private Table<?> picked() {
    var y = PROGRAM_YEAR_EDITION.as("y");
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
        .asTable("f");
  }

  /** Row id of the newest edition of a program within the scope; null in SQL: it says nothing. */
  Field<Integer> edition(cl.contraste.db.tables.Program program) {
    return isPresent() ? program.EDITION_ID : newest(program, DSL.noCondition());
  }

  /** Row id of its newest edition that carries regions, goals, texts and evaluations. */
  Field<Integer> profileEdition(cl.contraste.db.tables.Program program) {
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

  /** Whether the scope leaves no year and no edition out. */
  boolean areAll() {
    return isPresent() && scope.years() == null;
  }

  private boolean isPresent() {
    return asOf == null && scope.edition() == null;
  }

  /** How the amounts of program-years are read. */
  public Basis basis(ProgramYear f) {
    return new Basis(
        scope.includePartialYears() ? null : f.THROUGH_MONTH,
        priceFactor(f.PRICE_YEAR),
        scope.spending() == Scope.Spending.ALL ? null : measure -> financial(measure, f));
  }

  /** How the amounts of parts of a program-year are read: they are not split any further. */
  Basis amountsOf(ProgramYear f) {
    return new Basis(
        scope.includePartialYears() ? null : f.THROUGH_MONTH, priceFactor(f.PRICE_YEAR), null);
  }

  private @Nullable Field<BigDecimal> priceFactor(Field<Short> priceYear) {
    Scope.Prices prices = scope.prices();
    if (prices == null) {
      return null;
    }
    var base = PRICE_INDEX.as("base");
    var then = PRICE_INDEX.as("then_");
    return when(priceYear.eq((short) prices.year()), inline(BigDecimal.ONE))
        .otherwise(
            field(
                select(base.INDEX.div(then.INDEX))
                    .from(base, then)
                    .where(base.YEAR.eq((short) prices.year()))
                    .and(then.YEAR.eq(priceYear))));
  }

  /**
   * What of a budget went into financial subtitles; null in SQL where the row is not classified.
   */
  private static @Nullable Field<Long> financial(Measure measure, ProgramYear f) {
    SubtitleSpending s = SUBTITLE_SPENDING.as("s");
    if (!SPLIT.contains(measure)) {
      return null;
    }
    Field<Long> column = Objects.requireNonNull(s.field(measure.column(), Long.class));
    return field(
        select(
                when(
                        DSL.count(column).gt(0),
                        DSL.coalesce(sum(column).filterWhere(SUBTITLE.FINANCIAL), BigDecimal.ZERO))
                    .cast(SQLDataType.BIGINT))
            .from(s)
            .join(SUBTITLE)
            .on(SUBTITLE.CODE.eq(s.SUBTITLE))
            .where(s.PROGRAM_ID.eq(f.PROGRAM_ID))
            .and(s.EDITION_ID.eq(f.EDITION_ID))
            .and(s.YEAR.eq(f.YEAR))
            // A line that was closed earlier is no longer part of its program's total.
            .and(s.THROUGH_MONTH.ge(f.THROUGH_MONTH)));
  }

  private static int load(String asOf, DSLContext questions) {
    Condition at = LOAD.SNAPSHOT.eq(asOf);
    OffsetDateTime time = time(asOf);
    if (time != null) {
      at = LOAD.LOADED_AT.le(time);
    }
    Integer number =
        questions.select(DSL.max(LOAD.NUMBER)).from(LOAD).where(at).fetchOne(0, Integer.class);
    if (number == null) {
      throw new Problem(
          ProblemCode.UNKNOWN_SNAPSHOT,
          "scope.asOf \"%s\" is no snapshot here, and no date since the first load; `dataset { snapshots { id loadedAt } }` lists them."
              .formatted(asOf));
    }
    return number;
  }

  private static @Nullable OffsetDateTime time(String asOf) {
    try {
      return asOf.length() == 10
          ? LocalDate.parse(asOf).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC).minusNanos(1)
          : OffsetDateTime.parse(asOf);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
