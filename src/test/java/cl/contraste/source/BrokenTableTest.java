package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people send them: what can be read is read, all else is told with its place. */
class BrokenTableTest {

  private static final String HEADING =
      "bips_id,form_id,name,ministry,agency,start_year,end_year,"
          + "targeting_findings,efficiency_findings,effectiveness_findings\n";
  private static final String ROW = "71,,Cometas,Ministerio,Servicio,2011,,,OVER_FINAL=112.5,\n";

  @TempDir private Path folder;
  private final DocumentReader reader = new DocumentReader();

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void aTableIsKnownByItsContentWhateverItIsCalled() throws IOException {
    Path packed = folder.resolve("tabla-2025.txt");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write((HEADING + ROW).getBytes(StandardCharsets.UTF_8));
    }
    Path plain = file("tabla-2025.csv.gz", HEADING + ROW);
    for (Path table : List.of(packed, plain)) {
      Publication read = reader.read(table);
      assertThat(read.reading().problems()).isEmpty();
      assertThat(read.reading().reports()).hasSize(1);
      assertThat(read.document().edition()).isEqualTo(2025);
    }
  }

  @Test
  void aMarkOfByteOrderIsNoPartOfTheHeading() throws IOException {
    assertThat(reading("\ufeff" + HEADING + ROW).reports()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void anotherSeparatorIsNamed(String separator) throws IOException {
    Problem problem = rejected((HEADING + ROW).replace(",", separator));
    assertThat(problem.place()).isEqualTo(Place.line(1));
    assertThat(problem.found()).contains(separator);
    assertThat(problem.expected()).isEqualTo("values separated by commas");
  }

  @Test
  void aTableInAnotherEncodingIsRejectedWithItsFirstLineThatIsNoUtf8() throws IOException {
    Path file = folder.resolve("tabla-2025.csv");
    Files.writeString(
        file, HEADING + ROW + ROW.replace("Cometas", "Ñandúes"), StandardCharsets.ISO_8859_1);
    Problem problem = reader.read(file).reading().problems().getFirst();
    assertThat(problem.place()).isEqualTo(Place.line(3));
    assertThat(problem.found()).contains("Ñandúes");
    assertThat(problem.expected()).isEqualTo("a table in UTF-8");
  }

  @Test
  void aNulCharacterIsRejectedWithItsCell() throws IOException {
    Problem problem = rejected(HEADING + ROW + ROW.replace("Cometas", "Come\0tas"));
    assertThat(problem.place()).isEqualTo(Place.line(3));
    assertThat(problem.field()).isEqualTo("name");
    assertThat(problem.found()).isEqualTo("Come␀tas");
  }

  @Test
  void aCellOfTenMillionCharactersIsRejected() throws IOException {
    Problem problem = rejected(HEADING + ROW.replace("Cometas", "x".repeat(10_000_000)));
    assertThat(problem.expected()).startsWith("cells of at most 1,000,000 characters");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Problem problem = rejected((HEADING + ROW).replace("agency", "otra"));
    assertThat(problem.field()).isEqualTo("agency");
    assertThat(problem.place()).isEqualTo(Place.line(1));
  }

  @Test
  void aColumnThatOccursTwiceIsRejected() throws IOException {
    assertThat(rejected((HEADING + ROW).replace("form_id", "bips_id")).found()).contains("bips_id");
  }

  @Test
  void aRowWithFewerCellsIsRejectedWithItsLine() throws IOException {
    Problem problem = rejected(HEADING + ROW + "72,,Cometas\n");
    assertThat(problem.place()).isEqualTo(Place.line(3));
  }

  @Test
  void aQuoteThatIsNotClosedIsRejected() throws IOException {
    assertThat(rejected(HEADING + ROW.replace("Cometas", "\"Cometas")).expected())
        .startsWith("comma-separated values");
  }

  @Test
  void theSameProgramTwiceIsToldAndTheFirstRowStands() throws IOException {
    Reading reading = reading(HEADING + ROW + ROW.replace("Cometas", "Faroles"));
    assertThat(reading.reports()).hasSize(1);
    assertThat(reading.reports().getFirst().identity().name()).isEqualTo("Cometas");
    assertThat(reading.problems())
        .containsExactly(
            new Problem(
                Problem.Severity.FIELD_LEFT_OUT,
                Place.line(3),
                "bips_id",
                "71",
                "each program once; its first row was kept"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20200", "٢٠٢٠", "2e3", "2.020", "-2020", "año"})
  void whatIsNoYearIsTold(String year) throws IOException {
    Reading reading = reading(HEADING + ROW.replace("2011", year));
    assertThat(reading.reports().getFirst().startYear()).isNull();
    assertThat(reading.problems().getFirst().found()).isEqualTo(year);
    assertThat(reading.problems().getFirst().expected()).isEqualTo("a year, or nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234,5", "1,234.5", "−3", "1e9", "٣", "0x1F", "NaN", "1_000", "+3", " 3"},
      ignoreLeadingAndTrailingWhitespace = false)
  void aNumberOfATableIsWrittenPlainly(String number) throws IOException {
    Path file = file("numbers.csv", "value,year\n\"" + number + "\",\"" + number + "\"\n");
    List<String> told = new ArrayList<>();
    Csv.each(
        file,
        row -> {
          told.add(told(row::optionalDecimal, "value"));
          told.add(told(row::optionalInteger, "year"));
        });
    assertThat(told)
        .containsExactly(
            number + ": a number such as 1264.5 at 2", number + ": a whole number at 2");
  }

  private static String told(Function<String, @Nullable Object> read, String column) {
    try {
      return "read as " + read.apply(column);
    } catch (Csv.Unreadable e) {
      Problem problem = e.problem();
      return "%s: %s at %d".formatted(problem.found(), problem.expected(), problem.place().line());
    }
  }

  @Test
  void aPackedTableThatGrowsWithoutEndIsRejected() throws IOException {
    Path bomb = folder.resolve("bomba-2025.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      out.write(HEADING.getBytes(StandardCharsets.UTF_8));
      byte[] rows = ROW.repeat(10_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(rows);
      }
    }
    Problem problem = reader.read(bomb).reading().problems().getFirst();
    assertThat(problem.expected()).containsAnyOf("when unpacked", "at most 100,000 rows");
  }

  @Test
  void aPackedTableThatWasCutShortIsRejected() throws IOException {
    Path whole = folder.resolve("w.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write((HEADING + ROW.repeat(1_000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut-2025.csv.gz");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 20));
    assertThat(reader.read(cut).reading().rejected()).isTrue();
  }

  @Test
  void aFichaInAnotherEncodingIsRejectedAsSuch() throws IOException {
    Path file = folder.resolve("ficha.txt");
    Files.writeString(file, SmallFicha.TEXT, StandardCharsets.ISO_8859_1);
    assertThat(reader.read(file).reading().problems().getFirst().expected())
        .isEqualTo("a text in UTF-8");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Reading reading(String text) throws IOException {
    return reader.read(file("tabla-2025.csv", text)).reading();
  }

  private Problem rejected(String text) throws IOException {
    Reading reading = reading(text);
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.rejected()).isTrue();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().getFirst();
  }
}
