package cl.contraste.source;

import cl.contraste.source.Csv.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a folder that tell of editions of programs, an edition at a time. Small ones may
 * have their rows in any order; large ones, of which only the edition at hand is kept, have them in
 * the order of the editions.
 */
sealed interface EditionTables extends AutoCloseable {

  /** More than this is not kept in memory. */
  long LARGE = 8_000_000;

  /** The tables of a folder. */
  static EditionTables of(Path folder, boolean large) {
    List<String> there =
        EditionRows.TABLES.stream().filter(table -> Files.exists(file(folder, table))).toList();
    return large ? new InOrder(folder, there) : new Gathered(folder, there);
  }

  private static Path file(Path folder, String table) {
    return folder.resolve(table + ".csv");
  }

  /** How an edition is called in all tables. */
  static String key(Csv.Row row) {
    return row.text("program") + '/' + row.text("edition");
  }

  /** The rows of an edition, by table; to be asked for once. */
  Map<String, List<Csv.Row>> take(String key);

  /**
   * Looks whether all rows were taken.
   *
   * @throws Unreadable when one is of an edition that was not asked for, or not in its turn
   */
  void requireAllTaken();

  @Override
  void close();

  private static Unreadable stray(String table, Csv.Row row, String expected) {
    return new Unreadable(row.place(), table + ".program", key(row), expected);
  }

  /** Rows in any order. */
  record Gathered(Map<String, Map<String, List<Csv.Row>>> tables) implements EditionTables {

    private Gathered(Path folder, List<String> names) {
      this(new HashMap<>());
      for (String name : names) {
        List<Csv.Row> rows = new ArrayList<>();
        Csv.each(file(folder, name), rows::add);
        tables.put(name, rows.stream().collect(Collectors.groupingBy(EditionTables::key)));
      }
    }

    @Override
    public Map<String, List<Csv.Row>> take(String key) {
      Map<String, List<Csv.Row>> taken = new HashMap<>();
      tables.forEach(
          (name, rows) -> {
            List<Csv.Row> of = rows.remove(key);
            taken.put(name, of == null ? List.of() : of);
          });
      return taken;
    }

    @Override
    public void requireAllTaken() {
      tables.forEach(
          (name, rows) ->
              rows.values().stream()
                  .findFirst()
                  .ifPresent(
                      left -> {
                        throw stray(
                            name, left.getFirst(), "an edition that program_editions.csv has");
                      }));
    }

    @Override
    public void close() {}
  }

  /** Rows in the order of the editions. */
  record InOrder(Map<String, Ahead> tables) implements EditionTables {

    private InOrder(Path folder, List<String> names) {
      this(new HashMap<>());
      names.forEach(name -> tables.put(name, new Ahead(CsvRows.of(file(folder, name)))));
    }

    @Override
    public Map<String, List<Csv.Row>> take(String key) {
      Map<String, List<Csv.Row>> taken = new HashMap<>();
      tables.forEach((name, rows) -> taken.put(name, rows.take(key)));
      return taken;
    }

    @Override
    public void requireAllTaken() {
      tables.forEach(
          (name, rows) -> {
            Csv.Row left = rows.next;
            if (left != null) {
              throw stray(
                  name,
                  left,
                  "editions that program_editions.csv has, in its order: tables of more than"
                      + " %,d bytes are read row by row".formatted(LARGE));
            }
          });
    }

    @Override
    public void close() {
      tables.values().forEach(rows -> rows.rows.close());
    }
  }

  /** A table of which the next row is known. */
  final class Ahead {

    private final CsvRows rows;
    private Csv.@Nullable Row next;
    private String key = "";

    private Ahead(CsvRows rows) {
      this.rows = rows;
      advance();
    }

    private void advance() {
      next = rows.next();
      key = next == null ? "" : key(next);
    }

    private List<Csv.Row> take(String wanted) {
      List<Csv.Row> taken = new ArrayList<>();
      while (next != null && key.equals(wanted)) {
        taken.add(next);
        advance();
      }
      return taken;
    }
  }
}
