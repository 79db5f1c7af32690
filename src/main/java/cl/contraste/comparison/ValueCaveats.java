package cl.contraste.comparison;

import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.SERIES_BREAK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Unit;
import cl.contraste.platform.Caveat;
import cl.contraste.program.Facts;
import cl.contraste.program.Observations;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** When a pooled value needs a caveat, in SQL. What cannot be is not asked for. */
record ValueCaveats(Pool pool, Span span) {

  private static final BigDecimal ENOUGH = new BigDecimal("0.8");
  private static final BigDecimal MUCH = BigDecimal.ONE.subtract(ENOUGH);
  private static final int FEW = 5;
  private static final String UNKNOWN = "?";

  /** The years that an answer is about, both included. */
  record Span(int first, int last) {}

  Map<Caveat, Condition> conditions() {
    Map<Caveat, Condition> caveats = new EnumMap<>(Caveat.class);
    Condition known = pool.exact().isNotNull();
    money(caveats);
    people(caveats);
    if (pool.mayEndEarly()) {
      caveats.put(partialYear(), pool.anyLeftOut("partial", this::isPartial));
    }
    if (pool.mayBeImplied()) {
      caveats.put(Caveat.IMPLIED, pool.isImplied());
    }
    if (pool.cells().sides().getFirst().mayOverlap()) {
      caveats.put(Caveat.OVERLAPPING_GROUPS, pool.any("overlaps", SideRows::overlaps));
    }
    caveats.put(Caveat.LOW_COVERAGE, known.and(pool.coverage().lt(inline(ENOUGH))));
    caveats.put(Caveat.SMALL_GROUP, known.and(pool.rows().lt(inline(FEW))));
    return caveats;
  }

  private void money(Map<Caveat, Condition> caveats) {
    if (!metric().ofMoney()) {
      return;
    }
    if (pool.restates()) {
      caveats.put(Caveat.NO_PRICE_INDEX, pool.withoutIndex());
    } else if (span.last() > span.first() || facts().scope().kind() == ProgramKind.MONITORED) {
      caveats.put(Caveat.MIXED_PRICE_YEARS, pool.mixesPriceYears());
    }
    if (metric() instanceof Measure && facts().scope().kind() == ProgramKind.BUDGET) {
      caveats.put(Caveat.NOT_CONSOLIDATED, pool.several("agency", rows -> rows.f().AGENCY_ID));
    }
  }

  private void people(Map<Caveat, Condition> caveats) {
    if (!metric().ofCounts()) {
      return;
    }
    caveats.put(Caveat.UNLIKE_UNITS, severalUnits());
    if (metric().unit() == Unit.BENEFICIARIES) {
      caveats.put(
          Caveat.MAY_COUNT_PERSON_TWICE,
          pool.rows().gt(inline(1)).and(pool.any("persons", this::countsPersons)));
    }
    if (span.last() > span.first()) {
      caveats.put(Caveat.SERIES_BREAK, pool.spansYears().and(isBroken()));
    }
  }

  Condition severalUnits() {
    return pool.several("unit", ValueCaveats::unit);
  }

  /** The unit, where only one is counted. */
  Field<String> onlyUnit() {
    return DSL.when(severalUnits().not(), pool.leastOf("unit", ValueCaveats::unit));
  }

  /** Of what is not known what it counts, each counts something of its own. */
  private static Field<String> unit(SideRows rows) {
    Field<String> unknown = DSL.concat(inline(UNKNOWN), rows.f().PROGRAM_ID.cast(String.class));
    return DSL.coalesce(
        rows.unit(),
        rows.source() == Observations.COMPONENT_YEARS
            ? DSL.concat(unknown, inline(":"), Observations.COMPONENT_KEY)
            : unknown);
  }

  /** Whether a change from one to the other would be one from one thing to another. */
  Condition isUnlike(ValueCaveats other) {
    return isOfOtherUnits(other).or(unlikeYears(other));
  }

  /** Whether they count different things. */
  Condition isOfOtherUnits(ValueCaveats other) {
    if (!metric().ofCounts()) {
      return DSL.falseCondition();
    }
    Condition known =
        DSL.condition(
            "coalesce({0} <> {1} and left({0}, 1) <> {2} and left({1}, 1) <> {2}, false)",
            onlyUnit(), other.onlyUnit(), inline(UNKNOWN));
    return known.or(
        pool.exact()
            .isNotNull()
            .and(other.pool.exact().isNotNull())
            .and(DSL.field(severalUnits()).ne(DSL.field(other.severalUnits()))));
  }

  /** Much of one is left out as part of a year; or much of one is such, and not of the other. */
  private Condition unlikeYears(ValueCaveats other) {
    if (!pool.mayEndEarly()) {
      return DSL.falseCondition();
    }
    Condition one = pool.isMoreThan(MUCH, "partial", this::isPartial);
    Condition another = other.pool.isMoreThan(MUCH, "partial", other::isPartial);
    if (facts().scope().includePartialYears()) {
      return DSL.field(one).ne(DSL.field(another));
    }
    return metric() instanceof Measure ? one.or(another) : DSL.falseCondition();
  }

  private Condition countsPersons(SideRows rows) {
    return rows.used(metric())
        .and(rows.unit().isNull().or(rows.unit().startsWith(inline("persona"))));
  }

  /** Whether a program behind the value has a series break within the years of the answer. */
  Condition isBroken() {
    return pool.any("broken", this::breaks);
  }

  Condition breaks(SideRows rows) {
    var b = SERIES_BREAK.as("b");
    var p = PROGRAM.as("p");
    return rows.used(metric())
        .and(
            rows.f()
                .PROGRAM_ID
                .in(
                    select(b.PROGRAM_ID)
                        .from(b)
                        .join(p)
                        .on(
                            p.ID
                                .eq(b.PROGRAM_ID)
                                .and(rows.facts().profileEdition(p).eq(b.EDITION_ID)))
                        .where(b.METRIC.in(names()))
                        .and(b.YEAR.gt((short) span.first()))
                        .and(b.YEAR.le((short) span.last()))));
  }

  /** Whether a program behind the value has a series break in the year of the row. */
  Condition isBrokenThisYear() {
    return pool.any("broken_this_year", this::breaksThisYear);
  }

  private Condition breaksThisYear(SideRows rows) {
    var b = SERIES_BREAK.as("b");
    var p = PROGRAM.as("p");
    return rows.used(metric())
        .and(
            DSL.row(rows.f().PROGRAM_ID, rows.f().YEAR)
                .in(
                    select(b.PROGRAM_ID, b.YEAR)
                        .from(b)
                        .join(p)
                        .on(
                            p.ID
                                .eq(b.PROGRAM_ID)
                                .and(rows.facts().profileEdition(p).eq(b.EDITION_ID)))
                        .where(b.METRIC.in(names()))));
  }

  private List<String> names() {
    return Stream.concat(Stream.of(metric()), metric().inputs().stream())
        .map(Metric::column)
        .distinct()
        .toList();
  }

  Caveat partialYear() {
    return facts().scope().includePartialYears()
        ? Caveat.PARTIAL_YEAR
        : Caveat.PARTIAL_YEAR_LEFT_OUT;
  }

  /** Whether a row covers part of its year, and has a figure that grows through it. */
  Condition isPartial(SideRows rows) {
    var inputs = rows.values().inputs();
    Condition figure =
        metric().inputs().stream()
            .filter(Measure::throughYear)
            .map(
                input ->
                    facts().scope().includePartialYears()
                        ? inputs.column(input).isNotNull()
                        : inputs.status(input).eq(inline(ValueStatus.NOT_COMPARABLE)))
            .reduce(DSL.noCondition(), Condition::or);
    return rows.f().THROUGH_MONTH.lt(inline((short) 12)).and(figure);
  }

  /** Whether the metric can have series breaks within the answer. */
  boolean mayBreak() {
    return metric().ofCounts();
  }

  private Metric metric() {
    return pool.metric();
  }

  private Facts facts() {
    return pool.cells().sides().getFirst().facts();
  }
}
