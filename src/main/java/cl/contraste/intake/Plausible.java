package cl.contraste.intake;

import cl.contraste.source.Fact;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.SeriesBreak;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A report without what cannot be: years outside of all data, and the same thing told twice, of
 * which the first stands. What is dropped is told.
 */
final class Plausible {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_START = 1800;

  private final ProgramReport report;
  private final Consumer<Problem> problems;

  private Plausible(ProgramReport report, Consumer<Problem> problems) {
    this.report = report;
    this.problems = problems;
  }

  /** What is left of a report; nothing when its edition or the year of its prices cannot be. */
  static Optional<ProgramReport> of(ProgramReport report, Consumer<Problem> problems) {
    Plausible plausible = new Plausible(report, problems);
    Integer prices = report.priceYear();
    return plausible.isYear(report.place(), "edition", report.edition())
            && (prices == null || plausible.isYear(report.place(), "price year", prices))
        ? Optional.of(plausible.rest())
        : Optional.empty();
  }

  /** Whether something can be told of a year. */
  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static Problem noYear(Place place, String field, int found) {
    return new Problem(
        Problem.Severity.FIELD_LEFT_OUT,
        place,
        field,
        Integer.toString(found),
        "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
  }

  private boolean isYear(Place place, String field, int year) {
    if (!isYear(year)) {
      problems.accept(noYear(place, field, year));
    }
    return isYear(year);
  }

  private ProgramReport rest() {
    return new ProgramReport(
        report.kind(),
        report.identity(),
        report.ministry(),
        report.agency(),
        report.edition(),
        report.carriesProfile(),
        report.priceYear(),
        lasting("start year", report.startYear()),
        lasting("end year", report.endYear()),
        report.beneficiaryUnit(),
        report.texts(),
        report.regions(),
        report.sdgGoals(),
        report.sdgTargets(),
        once("year", report.years(), y -> y.year(), y -> y.year(), y -> y.place()),
        once(
            "subtitle",
            report.subtitles(),
            s -> s.year(),
            s -> s.year() + "/" + s.subtitle(),
            s -> s.place()),
        report.components().stream().map(this::component).toList(),
        report.indicators().stream().map(this::indicator).toList(),
        report.evaluations().stream().map(this::evaluation).toList(),
        report.findings(),
        breaks(),
        report.place());
  }

  private @Nullable Integer lasting(String field, @Nullable Integer year) {
    if (year == null || (year >= FIRST_START && year <= LAST_YEAR)) {
      return year;
    }
    problems.accept(noYear(report.place(), field, year));
    return null;
  }

  private Component component(Component component) {
    return new Component(
        component.name(),
        component.unit(),
        once(
            "year of a component",
            component.years(),
            ComponentYear::year,
            ComponentYear::year,
            ComponentYear::place),
        component.place());
  }

  private Indicator indicator(Indicator indicator) {
    return new Indicator(
        indicator.name(),
        indicator.percentage(),
        once(
            "year of an indicator",
            indicator.values(),
            v -> v.year(),
            v -> v.year(),
            v -> v.figure().place()),
        indicator.place());
  }

  private Evaluation evaluation(Evaluation told) {
    Integer year = told.year();
    return year == null || isYear(told.place(), "year of an evaluation", year)
        ? told
        : new Evaluation(
            told.stage(), told.result(), told.type(), told.subject(), null, told.place());
  }

  private List<SeriesBreak> breaks() {
    Set<String> told = new HashSet<>();
    return report.seriesBreaks().stream()
        .filter(b -> isYear(b.place(), "year of a series break", b.year()))
        .map(b -> new SeriesBreak(b.year(), first(told, b), b.place()))
        .toList();
  }

  private static List<Fact> first(Set<String> told, SeriesBreak seriesBreak) {
    return seriesBreak.facts().stream()
        .filter(fact -> told.add(seriesBreak.year() + "/" + fact))
        .toList();
  }

  /** Those of a year that can be, each told once. */
  private <T> List<T> once(
      String field,
      List<T> items,
      ToIntFunction<T> year,
      Function<T, Object> key,
      Function<T, Place> place) {
    Set<Object> told = new HashSet<>();
    return items.stream()
        .filter(item -> isYear(place.apply(item), field, year.applyAsInt(item)))
        .filter(item -> told.add(key.apply(item)) || isTold(field, item, key, place))
        .toList();
  }

  private <T> boolean isTold(
      String field, T item, Function<T, Object> key, Function<T, Place> place) {
    problems.accept(
        new Problem(
            Problem.Severity.FIELD_LEFT_OUT,
            place.apply(item),
            field,
            key.apply(item).toString(),
            "once; its first place was kept"));
    return false;
  }
}
