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
  private static final int FEW = 5;

  /** The years that an answer is about, both included. */
  record Span(int first, int last) {}

  Map<Caveat, Condition> conditions() {
    Map<Caveat, Condition> caveats = new EnumMap<>(Caveat.class);
    Condition known = pool.exact().isNotNull();
    money(caveats);
    people(caveats);
    if (pool.mayEndEarly()) {
      caveats.put(partialYear(), pool.any("partial", this::isPartial));
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

  static final String UNKNOWN_UNIT = "?";

  private static Field<String> unit(SideRows rows) {
    return DSL.coalesce(rows.unit(), inline(UNKNOWN_UNIT));
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
