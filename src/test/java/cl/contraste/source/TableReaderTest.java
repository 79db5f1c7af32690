package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Tidy tables, kept in memory or read row by row. */
class TableReaderTest {

  private static final long KEPT = Long.MAX_VALUE;
  private static final long ROW_BY_ROW = 0;

  @TempDir private Path folder = Path.of("");

  @Test
  void bothWaysTellTheSameOfTheBundledTables() {
    List<String> kept = told(Path.of("db/data"), KEPT);
    assertThat(kept).hasSizeGreaterThan(200);
    assertThat(told(Path.of("db/data"), ROW_BY_ROW)).isEqualTo(kept);
  }

  @Test
  void smallTablesMayHaveTheirRowsInAnyOrder() throws IOException {
    List<String> told = told(Path.of("db/data"), KEPT);
    copy();
    orderByYear("program_years.csv");
    assertThat(told(folder, KEPT)).isEqualTo(told);
  }

  @Test
  void aLargeTableOutOfOrderIsRefusedWithItsFirstRowOutOfTurn() throws IOException {
    copy();
    orderByYear("program_years.csv");
    assertThat(problem(() -> told(folder, ROW_BY_ROW)))
        .matches(
            "program_years.program of line [0-9]+: B-.+/2020, where editions that"
                + " program_editions.csv has, in its order: tables of more than 8,000,000 bytes are"
                + " read row by row was expected");
  }

  @ParameterizedTest
  @ValueSource(longs = {KEPT, ROW_BY_ROW})
  void aRowOfAnEditionThatThereIsNotIsToldAndNotLost(long large) throws IOException {
    copy();
    append("findings.csv", "M-no-hay,2031,1,TARGETING,NO_CRITERIA,,,,,");
    assertThat(problem(() -> told(folder, large)))
        .startsWith("findings.program of line ")
        .contains(": M-no-hay/2031, where ", "that program_editions.csv has");
  }

  @ParameterizedTest
  @ValueSource(longs = {KEPT, ROW_BY_ROW})
  void anEditionOfADocumentThatThereIsNotIsToldAndNotLost(long large) throws IOException {
    copy();
    append(
        "program_editions.csv",
        "Z-01,BUDGET,,90-01-01,2031,0123456789ab,Programa Inventado,presidencia,90-01,Servicio"
            + " Inventado,,,,,f,,1");
    assertThat(problem(() -> told(folder, large)))
        .startsWith("document of line ")
        .endsWith(": 0123456789ab, where a document that documents.csv has was expected");
  }

  /** What is found behind reports that were taken already ends the reading all the same. */
  @Test
  void aCellThatIsNoNumberIsTold() throws IOException {
    copy();
    append("figures.csv", "M-87119,2020,2020,1,output,REPORTED,mucho,1,,9");
    assertThat(problem(() -> told(folder, KEPT)))
        .endsWith(": mucho, where a number such as 1264.5 was expected");
  }

  /** A line that cannot be, and a last digit that is worth nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "M-87119,2020,2020,1,output,REPORTED,3,1,,0",
        "M-87119,2020,2020,2,output,REPORTED,3,0,,9"
      })
  void aRowThatCannotBeIsTold(String row) throws IOException {
    copy();
    append("figures.csv", row);
    assertThat(problem(() -> told(folder, KEPT)))
        .contains(": M-87119/2020, where rows about it that can be: ");
  }

  private void copy() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("db/data"), folder);
  }

  private void append(String table, String row) throws IOException {
    Path file = folder.resolve(table);
    Files.writeString(file, Files.readString(file) + row + "\n");
  }

  /** By year first, so that the years of a program stay in turn. */
  private void orderByYear(String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(table));
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    rows.sort(Comparator.comparing(row -> row.split(",", 4)[2]));
    rows.addFirst(lines.getFirst());
    Files.write(folder.resolve(table), rows);
  }

  private static List<String> told(Path folder, long large) {
    List<String> told = new ArrayList<>();
    DataPackage tables = TableReader.read(folder, large);
    assertThat(tables.problems()).isEmpty();
    tables.reports().each((document, report) -> told.add(document.name() + " " + report));
    return told;
  }

  private static String problem(ThrowableAssert.ThrowingCallable reading) {
    Problem[] problem = new Problem[1];
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(UnreadableTables.class, e -> problem[0] = e.problem());
    return "%s of line %d: %s, where %s was expected"
        .formatted(
            problem[0].field(),
            problem[0].place().line(),
            problem[0].found(),
            problem[0].expected());
  }
}
