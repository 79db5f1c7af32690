package cl.contraste.intake;

import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a load of some inputs did, as it is written down.
 *
 * @param snapshot id of the facts after it
 */
record LoadReport(String snapshot, long loaded, long known, long rejected, List<Entry> documents) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One document.
   *
   * @param path where it was found
   * @param sha256 of its bytes; empty: they could not be read
   * @param programs how many programs it tells of
   * @param years how many program-years
   * @param figures how many figures
   */
  record Entry(
      String path,
      String name,
      State state,
      Document.Kind kind,
      @Nullable Integer edition,
      String sha256,
      int programs,
      int years,
      int figures,
      List<Left> problems) {}

  /** What was left out of it, where it stands, and why. */
  record Left(
      Problem.Severity severity,
      @Nullable Integer page,
      @Nullable Integer line,
      @Nullable String field,
      @Nullable String found,
      String expected) {}

  /** The report of no input. */
  static LoadReport nothing(String snapshot) {
    return of(snapshot, List.of());
  }

  /** The report of one input. */
  static LoadReport of(Path input, Outcome outcome) {
    return of(
        outcome.snapshot(),
        outcome.documents().stream().map(loaded -> entry(input, loaded)).toList());
  }

  private static LoadReport of(String snapshot, List<Entry> documents) {
    return new LoadReport(
        snapshot,
        count(documents, State.LOADED),
        count(documents, State.KNOWN),
        count(documents, State.REJECTED),
        documents);
  }

  private static long count(List<Entry> documents, State state) {
    return documents.stream().filter(entry -> entry.state == state).count();
  }

  private static Entry entry(Path input, Loaded loaded) {
    Document document = loaded.document();
    return new Entry(
        input.toString(),
        document.name(),
        loaded.state(),
        document.kind(),
        document.edition(),
        document.sha256(),
        loaded.extent().programs(),
        loaded.extent().years(),
        loaded.extent().figures(),
        loaded.problems().stream().map(LoadReport::left).toList());
  }

  private static Left left(Problem problem) {
    return new Left(
        problem.severity(),
        problem.place().page(),
        problem.place().line(),
        problem.field(),
        problem.found(),
        problem.expected());
  }

  /** The report of all inputs that some reports speak of, in turn. */
  static LoadReport of(List<LoadReport> reports) {
    return of(
        reports.getLast().snapshot,
        reports.stream().flatMap(report -> report.documents.stream()).toList());
  }

  boolean isComplete() {
    return rejected == 0;
  }

  /** The report as JSON, with the fields of this record. */
  String json() {
    return JSON.writeValueAsString(this);
  }

  /** The report as people read it: a line a document, and below it a line a problem. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    documents.forEach(
        document -> {
          lines.add(Told.of(document));
          document.problems.forEach(problem -> lines.add("  " + Told.of(problem)));
        });
    return lines;
  }

  /** All of it in one line. */
  String summary() {
    long problems = documents.stream().mapToLong(entry -> entry.problems.size()).sum();
    return "%,d documents: %,d loaded, %,d known already, %,d rejected; %,d problems; snapshot %s"
        .formatted(documents.size(), loaded, known, rejected, problems, snapshot);
  }
}
