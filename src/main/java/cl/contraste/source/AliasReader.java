package cl.contraste.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a table of other names of programs, one row each: name, agency, and the program meant. */
public final class AliasReader {

  private static final List<String> COLUMNS = List.of("name", "agency", "program");

  private final List<Problem> problems = new ArrayList<>();

  private AliasReader() {}

  /** Whether the first line of a file is the heading of such a table. */
  public static boolean recognises(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(String.join(",", COLUMNS)::equals).isPresent();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Reads one file. */
  public static Publication read(Path file) {
    return new Publication(
        new Document(
            String.valueOf(file.getFileName()),
            Document.Kind.ALIASES,
            Document.sha256(List.of(file)),
            null,
            null,
            null),
        new AliasReader().reading(file));
  }

  private Reading reading(Path file) {
    try {
      List<Alias> aliases =
          Csv.rows(file).stream().filter(this::isWhole).map(AliasReader::alias).toList();
      return new Reading(List.of(), aliases, problems);
    } catch (Csv.Unreadable e) {
      return Reading.rejected(e.problem());
    }
  }

  /** A row that leaves something open is told and left out. */
  private boolean isWhole(Csv.Row row) {
    List<String> missing =
        COLUMNS.stream().filter(column -> row.text(column).isBlank()).limit(1).toList();
    missing.forEach(
        column ->
            problems.add(
                new Problem(
                    Problem.Severity.FIELD_LEFT_OUT,
                    row.place(),
                    column,
                    null,
                    "a name, its agency and the program meant; the row was left out")));
    return missing.isEmpty();
  }

  private static Alias alias(Csv.Row row) {
    return new Alias(
        row.text("name"), row.text("agency"), row.text("program").strip(), row.place());
  }
}
