package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One ficha while it is read. */
final class Ficha {

  /** What every ficha has, even where it has nothing to say below it. */
  private static final Set<Heading> EXPECTED =
      EnumSet.of(
          Heading.DESCRIPTION,
          Heading.PURPOSE,
          Heading.HISTORY,
          Heading.RESULTS,
          Heading.BUDGET,
          Heading.SUBTITLES,
          Heading.TARGET_POPULATION,
          Heading.COVERAGE,
          Heading.COMPONENTS,
          Heading.INDICATORS,
          Heading.GOALS,
          Heading.PANDEMIC,
          Heading.INSTITUTION);

  private final Sections sections;
  private final Problems problems = new Problems();
  private final Figures figures = new Figures(problems);
  private final YearFacts facts = new YearFacts();

  Ficha(Sections sections) {
    this.sections = sections;
  }

  /** The one program it tells of, unless it does not say which or in whose pesos. */
  Reading reading() {
    Optional<TitleBlock> title = TitleBlock.read(sections, problems);
    Optional<Integer> priceYear = PriceYear.read(sections, problems);
    List<ProgramReport> reports =
        title.flatMap(t -> priceYear.map(year -> report(t, year))).stream().toList();
    return new Reading(reports, problems.all());
  }

  private ProgramReport report(TitleBlock title, int priceYear) {
    reportMissingSections();
    new BudgetTable(figures, facts).read(sections);
    new CoverageTable(figures, facts).read(sections);
    List<Component> components = new ComponentTable(figures, facts).read(sections);
    List<Indicator> indicators = new IndicatorTable(figures).read(sections);
    int newest = facts.newestOr(title.edition());
    List<SubtitleReport> subtitles = new SubtitleTable(figures, facts, newest).read(sections);
    History history = new History(sections, problems);
    EvaluatorResults results = new EvaluatorResults(sections, problems);
    Description description = Description.read(sections, problems);
    Goals goals = Goals.read(sections, problems);
    return new ProgramReport(
        Kind.MONITORED,
        new Identity(null, null, title.name()),
        title.ministry(),
        new Agency(null, title.agency()),
        title.edition(),
        true,
        priceYear,
        history.startYear(),
        history.endYear(),
        TargetPopulation.unit(TargetPopulation.lines(sections)),
        texts(description, results),
        description.regions(),
        goals.goals(),
        goals.targets(),
        facts.reports(),
        subtitles,
        components,
        indicators,
        history.evaluations(),
        results.findings(),
        Notes.seriesBreaks(sections, problems),
        sections.place(Heading.TITLE));
  }

  private List<Text> texts(Description description, EvaluatorResults results) {
    return Stream.of(
            Prose.text(TextKind.PURPOSE, sections.below(Heading.PURPOSE)).stream(),
            Prose.text(TextKind.DESCRIPTION, description.prose()).stream(),
            Prose.text(TextKind.TARGET_POPULATION, TargetPopulation.lines(sections)).stream(),
            results.remarks().stream(),
            Prose.text(TextKind.INSTITUTION_ON_PANDEMIC, sections.below(Heading.PANDEMIC)).stream(),
            Prose.text(TextKind.INSTITUTION, sections.below(Heading.INSTITUTION)).stream())
        .flatMap(texts -> texts)
        .toList();
  }

  private void reportMissingSections() {
    EXPECTED.stream()
        .filter(heading -> !sections.has(heading))
        .forEach(
            heading ->
                problems.leftOut(
                    Place.UNKNOWN, heading.name(), null, "the section " + heading.title()));
  }
}
