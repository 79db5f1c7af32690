package cl.contraste.program;

import static cl.contraste.db.Tables.COMPONENT_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import cl.contraste.db.enums.ProgramKind;
import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Catalogue;
import cl.contraste.metric.Grain;
import cl.contraste.metric.Measure;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * What some facts of a kind are and others are never, in any edition: so that statements need not
 * look for it row by row where it cannot be.
 */
final class FactTraits {

  private final Map<ProgramKind, Set<Integer>> partialYears = new EnumMap<>(ProgramKind.class);
  private final Map<ProgramKind, Set<Measure>> implied = new EnumMap<>(ProgramKind.class);

  private FactTraits() {
    for (ProgramKind kind : ProgramKind.values()) {
      partialYears.put(kind, new TreeSet<>());
      implied.put(kind, new HashSet<>());
    }
  }

  /** Those of facts that nobody has looked at: anything may be. */
  static FactTraits notLookedAt() {
    FactTraits traits = new FactTraits();
    traits.partialYears.values().forEach(years -> years.add(YearRange.EARLIEST));
    traits.implied.values().forEach(of -> of.addAll(measures(Grain.PROGRAM_YEAR)));
    traits.implied.values().forEach(of -> of.addAll(measures(Grain.COMPONENT_YEAR)));
    return traits;
  }

  FactTraits(DSLContext sql) {
    this();
    var y = PROGRAM_YEAR_EDITION;
    sql.selectDistinct(y.KIND, y.YEAR)
        .from(y)
        .where(y.THROUGH_MONTH.lt(inline((short) 12)))
        .forEach(row -> of(partialYears, row.value1()).add((int) row.value2()));
    List<Measure> ofYears = measures(Grain.PROGRAM_YEAR);
    sql.select(areImplied(ofYears))
        .select(y.KIND)
        .from(y)
        .groupBy(y.KIND)
        .forEach(row -> add(row.get(y.KIND), ofYears, row));
    List<Measure> ofComponents = measures(Grain.COMPONENT_YEAR);
    sql.select(areImplied(ofComponents))
        .from(COMPONENT_YEAR)
        .forEach(row -> implied.keySet().forEach(kind -> add(kind, ofComponents, row)));
  }

  private static List<Measure> measures(Grain grain) {
    return Catalogue.of(grain).stream()
        .filter(Measure.class::isInstance)
        .map(Measure.class::cast)
        .toList();
  }

  private static List<Field<Boolean>> areImplied(List<Measure> measures) {
    return measures.stream()
        .<Field<Boolean>>map(measure -> boolOr(isImplied(measure)).as(measure.column()))
        .toList();
  }

  private static Condition isImplied(Measure measure) {
    return field(
            name(measure.statusColumn()), PROGRAM_YEAR_EDITION.INITIAL_BUDGET_STATUS.getDataType())
        .eq(inline(ValueStatus.IMPLIED));
  }

  private void add(ProgramKind kind, List<Measure> measures, Record found) {
    measures.stream()
        .filter(measure -> Boolean.TRUE.equals(found.get(measure.column(), Boolean.class)))
        .forEach(of(implied, kind)::add);
  }

  private static <T> Set<T> of(Map<ProgramKind, Set<T>> sets, ProgramKind kind) {
    return java.util.Objects.requireNonNull(sets.get(kind));
  }

  /** Whether a program-year of the scope may cover a part of its year only. */
  boolean mayEndEarly(Scope scope) {
    YearRange years = scope.years();
    return of(partialYears, scope.kind()).stream()
        .anyMatch(year -> years == null || (years.from() <= year && year <= years.last()));
  }

  /** Whether a figure may be worked out backwards. */
  boolean mayBeImplied(ProgramKind kind, Measure measure) {
    return of(implied, kind).contains(measure);
  }
}
