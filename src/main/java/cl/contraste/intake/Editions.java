package cl.contraste.intake;

import cl.contraste.intake.Memory.Known;
import cl.contraste.platform.NameKey;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what documents say of programs, each report as one edition and all that hangs on it. */
final class Editions {

  private final Vocabulary vocabulary;
  private final Identities identities;
  private final int load;
  private int lastEdition;
  private final FactTables tables;
  private final Set<Long> told = new HashSet<>();

  Editions(Rows rows, Known known, int load) {
    this.tables = FactTables.in(rows);
    this.vocabulary = known.vocabulary();
    this.identities = known.identities();
    this.load = load;
    this.lastEdition = known.lastEdition();
  }

  /**
   * Writes one report.
   *
   * @param document row id of its document
   * @param problems told what of the report could not be kept
   * @return row id of its program
   */
  int write(ProgramReport report, int document, Consumer<Problem> problems) {
    int program = identities.program(report, tables.programs(), tables.aliases(), problems);
    if (!told.add((long) program << Integer.SIZE | report.edition())) {
      problems.accept(
          new Problem(
              Severity.FIELD_LEFT_OUT,
              report.place(),
              "program",
              report.identity().name(),
              "a program once; its first place was kept"));
      return program;
    }
    write(
        new EditionContext(tables, vocabulary, load, program, next(), report, problems), document);
    return program;
  }

  /** Row id of an edition to come. */
  int next() {
    return ++lastEdition;
  }

  /** Row id of the newest edition. */
  int last() {
    return lastEdition;
  }

  private void write(EditionContext edition, int document) {
    ProgramReport report = edition.report();
    short ministry = vocabulary.ministry(report.ministry(), tables.ministries());
    int agency = identities.agency(report, tables.agencies());
    tables
        .editions()
        .add(
            edition.program(),
            edition.id(),
            report.edition(),
            document,
            load,
            report.identity().name(),
            searchText(report),
            ministry,
            agency,
            report.startYear(),
            report.endYear(),
            report.priceYear(),
            report.beneficiaryUnit(),
            report.carriesProfile(),
            report.place().page(),
            report.place().line());
    new YearRows(edition).write(ministry, agency);
    new ProfileRows(edition).write();
  }

  /** A line each: name, agency, all texts. Names are ordered by the first line. */
  private static String searchText(ProgramReport report) {
    Stream<String> prose = report.texts().stream().flatMap(text -> text.paragraphs().stream());
    return Stream.of(
            report.identity().name(), report.agency().name(), String.join(" ", prose.toList()))
        .map(NameKey::of)
        .collect(Collectors.joining("\n"));
  }
}
