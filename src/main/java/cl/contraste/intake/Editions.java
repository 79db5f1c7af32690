package cl.contraste.intake;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.platform.NameKey;
import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.YearReport;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what documents say of programs, each report as one edition and all that hangs on it. */
final class Editions {

  private final Vocabulary vocabulary;
  private final Identities identities;
  private final int load;
  private int lastEdition;
  private final FactTables tables;
  private final Set<String> told = new HashSet<>();

  Editions(Rows rows, Vocabulary vocabulary, Identities identities, int load, int lastEdition) {
    this.tables = FactTables.in(rows);
    this.vocabulary = vocabulary;
    this.identities = identities;
    this.load = load;
    this.lastEdition = lastEdition;
  }

  /**
   * Writes one report.
   *
   * @param document row id of its document
   * @param problems told what of the report could not be kept
   * @return row id of its program
   */
  int write(ProgramReport report, int document, Consumer<Problem> problems) {
    int program = identities.program(report, tables.programs(), tables.aliases());
    if (!told.add(program + "/" + report.edition())) {
      problems.accept(
          new Problem(
              Severity.FIELD_LEFT_OUT,
              report.place(),
              "program",
              report.identity().name(),
              "a program once; its first place was kept"));
      return program;
    }
    new Edition(program, ++lastEdition, report, problems).write(document);
    return program;
  }

  /** One report on its way into the tables. */
  private final class Edition {

    private final int program;
    private final int id;
    private final ProgramReport report;
    private final Consumer<Problem> problems;

    private Edition(int program, int id, ProgramReport report, Consumer<Problem> problems) {
      this.program = program;
      this.id = id;
      this.report = report;
      this.problems = problems;
    }

    private void write(int document) {
      short ministry = vocabulary.ministry(report.ministry());
      int agency = identities.agency(report, tables.agencies());
      tables
          .editions()
          .add(
              program,
              id,
              report.edition(),
              document,
              load,
              report.identity().name(),
              searchText(),
              ministry,
              agency,
              report.startYear(),
              report.endYear(),
              report.priceYear(),
              report.beneficiaryUnit(),
              report.carriesProfile(),
              report.place().page(),
              report.place().line());
      report.years().forEach(year -> year(year, ministry, agency));
      report.subtitles().forEach(this::subtitle);
      numbered(report.components(), this::component);
      numbered(report.indicators(), this::indicator);
      numbered(report.evaluations(), this::evaluation);
      numbered(report.findings(), this::finding);
      regions();
      goalsAndTargets();
      report.texts().forEach(this::text);
      report
          .seriesBreaks()
          .forEach(
              seriesBreak ->
                  seriesBreak
                      .facts()
                      .forEach(
                          fact ->
                              tables
                                  .seriesBreaks()
                                  .add(
                                      program,
                                      id,
                                      seriesBreak.year(),
                                      name(fact),
                                      seriesBreak.place().line())));
    }

    /** A line each: name, agency, all texts. Names are ordered by the first line. */
    private String searchText() {
      Stream<String> prose = report.texts().stream().flatMap(text -> text.paragraphs().stream());
      return Stream.of(
              report.identity().name(), report.agency().name(), String.join(" ", prose.toList()))
          .map(NameKey::of)
          .collect(Collectors.joining("\n"));
    }

    private void year(YearReport year, short ministry, int agency) {
      Map<Fact, Implied> implied = Implied.by(year.figures());
      Integer priceYear = report.priceYear();
      Stream.Builder<@Nullable Object> cells = Stream.builder();
      Stream.of(
              program,
              year.year(),
              report.edition(),
              id,
              load,
              report.kind(),
              ministry,
              agency,
              priceYear == null ? Integer.valueOf(year.year()) : priceYear,
              year.throughMonth())
          .forEach(cells::add);
      cells.add(year.place().line());
      for (Fact fact :
          List.of(
              Fact.INITIAL_BUDGET,
              Fact.FINAL_BUDGET,
              Fact.EXECUTED_BUDGET,
              Fact.EXTRABUDGETARY_RESOURCES,
              Fact.ADMINISTRATIVE_SPENDING,
              Fact.BENEFICIARIES,
              Fact.TARGET_POPULATION)) {
        Cell cell = Cell.of(year.figures().get(fact), implied.get(fact));
        cells.add(cell.value()).add(cell.status());
      }
      tables.years().add(cells.build().toArray());
      year.figures().forEach((fact, figure) -> figure(year.year(), 0, fact, figure, year.place()));
      implied.forEach((fact, bounds) -> implied(year.year(), fact, bounds));
    }

    /** Whole numbers that stand where their year stands need no row of their own. */
    private void figure(int year, int component, Fact fact, Figure figure, Place around) {
      if (figure.place().equals(around) && component == 0 && !isRatio(fact)) {
        return;
      }
      Printed printed = figure instanceof Printed it ? it : null;
      tables
          .figures()
          .add(
              program,
              id,
              year,
              component,
              name(fact),
              printed == null ? null : printed.value(),
              printed == null ? null : printed.step(),
              Cell.status(figure),
              null,
              null,
              figure.place().page(),
              figure.place().line());
    }

    private void implied(int year, Fact fact, Implied implied) {
      tables
          .figures()
          .add(
              program,
              id,
              year,
              0,
              name(fact),
              null,
              null,
              cl.contraste.db.enums.ValueStatus.IMPLIED,
              implied.low(),
              implied.high(),
              implied.place().page(),
              implied.place().line());
    }

    private void subtitle(SubtitleReport subtitle) {
      if (!vocabulary.isSubtitle(subtitle.subtitle())) {
        leftOut(subtitle.place(), "subtitle", subtitle.subtitle(), "a spending subtitle, 21 to 35");
        return;
      }
      Stream.Builder<@Nullable Object> cells = Stream.builder();
      Stream.of(program, id, subtitle.year(), subtitle.subtitle(), subtitle.throughMonth())
          .forEach(cells::add);
      cells.add(subtitle.place().line());
      for (Fact fact :
          List.of(
              Fact.INITIAL_BUDGET,
              Fact.FINAL_BUDGET,
              Fact.EXECUTED_BUDGET,
              Fact.ADMINISTRATIVE_SPENDING)) {
        Cell cell = Cell.of(subtitle.figures().get(fact));
        cells.add(cell.value()).add(cell.status());
      }
      tables.subtitles().add(cells.build().toArray());
    }

    private void component(int position, Component component) {
      String unit = component.unit();
      tables
          .components()
          .add(
              program,
              id,
              position,
              component.name(),
              NameKey.of(component.name() + ' ' + (unit == null ? "" : unit)),
              unit,
              component.place().line());
      component.years().forEach(year -> componentYear(position, year));
    }

    private void componentYear(int position, ComponentYear year) {
      Cell spending = Cell.of(year.figures().get(Fact.COMPONENT_SPENDING));
      Cell output = Cell.of(year.figures().get(Fact.OUTPUT));
      tables
          .componentYears()
          .add(
              program,
              id,
              position,
              year.year(),
              spending.value(),
              spending.status(),
              output.value(),
              output.status());
      year.figures()
          .forEach((fact, figure) -> figure(year.year(), position, fact, figure, year.place()));
    }

    private void indicator(int position, Indicator indicator) {
      tables
          .indicators()
          .add(
              program,
              id,
              position,
              indicator.name(),
              NameKey.of(indicator.name()),
              indicator.percentage(),
              indicator.place().line());
      for (IndicatorValue value : indicator.values()) {
        Printed printed = value.figure() instanceof Printed it ? it : null;
        tables
            .indicatorValues()
            .add(
                program,
                id,
                position,
                value.year(),
                printed == null ? null : printed.value(),
                printed == null ? null : printed.step(),
                Cell.status(value.figure()),
                value.figure().place().line());
      }
    }

    private void evaluation(int position, Evaluation evaluation) {
      tables
          .evaluations()
          .add(
              program,
              id,
              position,
              evaluation.stage(),
              evaluation.result(),
              evaluation.type(),
              evaluation.subject(),
              evaluation.year(),
              evaluation.place().line());
    }

    private void finding(int position, Finding finding) {
      String list = vocabulary.vocabulary(report.edition());
      FindingDimension dimension = FindingDimension.valueOf(finding.dimension().name());
      String code = vocabulary.finding(list, dimension, finding.statement());
      BigDecimal percentage = finding.percentage() == null ? null : finding.percentage().value();
      tables
          .findings()
          .add(
              program,
              id,
              position,
              report.edition(),
              dimension,
              list,
              code == null ? "OTHER" : code,
              code == null ? finding.statement() : null,
              finding.indicator(),
              percentage,
              finding.place().page(),
              finding.place().line());
    }

    private void regions() {
      Set<Short> known = new TreeSet<>();
      for (String name : report.regions()) {
        Short region = vocabulary.region(name);
        if (region == null) {
          leftOut(report.place(), "region", name, "a region of Chile");
        } else {
          known.add(region);
        }
      }
      known.forEach(region -> tables.regions().add(program, id, region));
    }

    private void goalsAndTargets() {
      Set<Integer> numbers = new TreeSet<>(report.sdgGoals());
      for (String target : new TreeSet<>(report.sdgTargets())) {
        if (vocabulary.isTarget(target)) {
          tables.targets().add(program, id, target);
          numbers.add(Integer.valueOf(target.substring(0, target.indexOf('.'))));
        } else {
          leftOut(report.place(), "SDG target", target, "a target such as 8.3 or 8.b");
        }
      }
      for (Integer goal : numbers) {
        if (goal >= 1 && goal <= 17) {
          tables.goals().add(program, id, goal);
        } else {
          leftOut(report.place(), "SDG goal", goal, "a goal from 1 to 17");
        }
      }
    }

    private void text(Text text) {
      numbered(
          text.paragraphs(),
          (position, paragraph) ->
              tables
                  .texts()
                  .add(program, id, text.kind(), position, paragraph, text.place().line()));
    }

    private void leftOut(Place place, String field, Object found, String expected) {
      problems.accept(
          new Problem(Severity.FIELD_LEFT_OUT, place, field, found.toString(), expected));
    }
  }

  private static boolean isRatio(Fact fact) {
    return switch (fact) {
      case INITIAL_EXECUTION,
          FINAL_EXECUTION,
          ADMINISTRATIVE_SHARE,
          COVERAGE,
          SPENDING_PER_BENEFICIARY,
          SPENDING_PER_OUTPUT ->
          true;
      case INITIAL_BUDGET,
          FINAL_BUDGET,
          EXECUTED_BUDGET,
          EXTRABUDGETARY_RESOURCES,
          ADMINISTRATIVE_SPENDING,
          BENEFICIARIES,
          TARGET_POPULATION,
          COMPONENT_SPENDING,
          OUTPUT ->
          false;
    };
  }

  private static String name(Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT);
  }

  private static <T> void numbered(List<T> items, java.util.function.BiConsumer<Integer, T> write) {
    for (int i = 0; i < items.size(); i++) {
      write.accept(i + 1, Objects.requireNonNull(items.get(i)));
    }
  }
}
