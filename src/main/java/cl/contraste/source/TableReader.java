package cl.contraste.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads Contraste's own tidy tables: a folder with {@code datapackage.json} and a CSV file a table.
 * What the exporter writes, this reads back without loss.
 */
public final class TableReader {

  private static final List<String> CODE_LISTS =
      List.of(
          "ministries",
          "ministry_aliases",
          "regions",
          "region_aliases",
          "sdg_goals",
          "sdg_targets",
          "subtitles",
          "finding_codes",
          "prices",
          "lineage",
          "program_aliases");

  private static final String DESCRIPTION = "datapackage.json";

  private final Path folder;

  private TableReader(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder is a package of tidy tables. */
  public static boolean recognises(Path folder) {
    return Files.isRegularFile(folder.resolve(DESCRIPTION));
  }

  /** Whether a file of this name describes a package of tidy tables. */
  static boolean isDescription(String name) {
    return name.equals(DESCRIPTION);
  }

  /** The folder of the package that a file describes, or the path itself. */
  public static Path folder(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent != null && path.endsWith(DESCRIPTION) && recognises(parent) ? parent : path;
  }

  /**
   * Reads the tables of a folder, those that tell of programs when their reports are asked for: the
   * folder must be there until then. A table without a file is empty.
   */
  public static DataPackage read(Path folder) {
    return read(folder, EditionTables.LARGE);
  }

  /** The same, with tables of more bytes than some not kept in memory. */
  static DataPackage read(Path folder, long large) {
    try {
      TableReader reader = new TableReader(folder);
      Map<String, Publication> publications = reader.publications();
      return new DataPackage(
          reader.codeLists(),
          List.copyOf(publications.values()),
          new ReportsAhead(take -> reader.reports(publications, large, take)),
          List.of());
    } catch (Csv.Unreadable e) {
      return DataPackage.unusable(e.problem());
    }
  }

  private Map<String, List<Map<String, String>>> codeLists() {
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    for (String name : CODE_LISTS) {
      if (Files.exists(file(name))) {
        List<Map<String, String>> rows = new ArrayList<>();
        each(name, row -> rows.add(row.asMap()));
        lists.put(name, rows);
      }
    }
    return lists;
  }

  private Map<String, Publication> publications() {
    Map<String, List<Problem>> problems = new HashMap<>();
    each(
        "document_problems",
        row -> problems.computeIfAbsent(document(row), d -> new ArrayList<>()).add(problem(row)));
    Map<String, Publication> publications = new LinkedHashMap<>();
    each(
        "documents",
        row ->
            publications.put(
                document(row), publication(row, problems.getOrDefault(document(row), List.of()))));
    return publications;
  }

  private static Publication publication(Csv.Row row, List<Problem> problems) {
    Document document =
        new Document(
            row.text("name"),
            row.constant("kind", Document.Kind.class),
            row.text("sha256"),
            row.optionalInteger("edition"),
            row.optional("url"),
            row.optional("licence"));
    return new Publication(document, new Reading(List.of(), problems));
  }

  private static Problem problem(Csv.Row row) {
    return new Problem(
        row.constant("severity", Problem.Severity.class),
        new Place(row.optionalInteger("page"), row.optionalInteger("line")),
        row.optional("field"),
        row.optional("found"),
        row.text("expected"));
  }

  private static String document(Csv.Row row) {
    return row.text("document");
  }

  private void reports(
      Map<String, Publication> publications, long large, BiConsumer<Document, ProgramReport> take) {
    try (EditionTables tables = EditionTables.of(folder, bytes() > large)) {
      each(
          "program_editions",
          row -> {
            Publication of = publications.get(document(row));
            if (of == null) {
              throw new Csv.Unreadable(
                  row.place(), "document", document(row), "a document that documents.csv has");
            }
            take.accept(of.document(), report(row, tables));
          });
      tables.requireAllTaken();
    } catch (Csv.Unreadable e) {
      throw new UnreadableTables(e.problem());
    }
  }

  private static ProgramReport report(Csv.Row row, EditionTables tables) {
    String key = EditionTables.key(row);
    try {
      return new EditionRows(row, tables.take(key)).report();
    } catch (IllegalArgumentException e) {
      throw new Csv.Unreadable(
          row.place(), "program", key, "rows about it that can be: " + e.getMessage());
    }
  }

  private long bytes() {
    return EditionRows.TABLES.stream().map(this::file).mapToLong(TableReader::bytes).sum();
  }

  private static long bytes(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void each(String table, Consumer<Csv.Row> take) {
    if (Files.exists(file(table))) {
      Csv.each(file(table), take);
    }
  }

  private Path file(String table) {
    return folder.resolve(table + ".csv");
  }
}
