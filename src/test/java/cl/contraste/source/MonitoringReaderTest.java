package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.YearReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small invented tables of monitored programs, whole and broken. */
class MonitoringReaderTest {

  private static final String HEADING =
      "bips_id,form_id,name,ministry,agency,start_year,end_year,targeting_findings,efficiency_findings,effectiveness_findings\n";
  private static final String ROW =
      "900100,1,\"Cometas, volantines y otros\",Ministerio de Acequias,Servicio de"
          + " Faroles,2001,2030,PRIORITY_UNCLEAR,UNDER_INITIAL OVER_FINAL=112.5,1:WORSENED"
          + " 2:NOT_REPORTED\n";
  private static final String PLAIN =
      "900101,2,Norias,Ministerio de Acequias,Servicio de Faroles,,,,,\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void aRowIsAProgramOfTheYearInTheNameOfTheFile() {
    Publication publication = read("monitoring-2029.csv", HEADING + ROW + PLAIN);
    assertThat(publication.reading().problems()).isEmpty();
    assertThat(publication.document().kind()).isEqualTo(Document.Kind.MONITORING);
    assertThat(publication.document().edition()).isEqualTo(2029);
    ProgramReport report = publication.reading().reports().getFirst();
    assertThat(report.kind()).isEqualTo(Kind.MONITORED);
    assertThat(report.identity())
        .isEqualTo(new Identity("900100", null, "Cometas, volantines y otros"));
    assertThat(report.ministry()).isEqualTo("Ministerio de Acequias");
    assertThat(report.agency()).isEqualTo(new Agency(null, "Servicio de Faroles"));
    assertThat(report.startYear()).isEqualTo(2001);
    assertThat(report.endYear()).isEqualTo(2030);
    assertThat(report.carriesProfile()).isFalse();
    assertThat(report.years())
        .extracting(YearReport::year, YearReport::throughMonth)
        .containsExactly(tuple(2029, 12));
    assertThat(report.years().getFirst().figures()).isEmpty();
    assertThat(report.place()).isEqualTo(Place.line(2));
  }

  @Test
  void findingsKeepTheirDimensionIndicatorAndPercentage() {
    assertThat(read("monitoring-2029.csv", HEADING + ROW).reading().reports().getFirst().findings())
        .extracting(
            Finding::dimension,
            Finding::statement,
            Finding::indicator,
            finding -> finding.percentage() == null ? null : finding.percentage().value())
        .containsExactly(
            tuple(Dimension.TARGETING, "PRIORITY_UNCLEAR", null, null),
            tuple(Dimension.EFFICIENCY, "UNDER_INITIAL", null, null),
            tuple(Dimension.EFFICIENCY, "OVER_FINAL", null, new BigDecimal("1.125")),
            tuple(Dimension.EFFECTIVENESS, "WORSENED", 1, null),
            tuple(Dimension.EFFECTIVENESS, "NOT_REPORTED", 2, null));
  }

  @Test
  void emptyCellsAreNoYearsAndNoFindings() {
    ProgramReport report =
        read("monitoring-2029.csv", HEADING + PLAIN).reading().reports().getFirst();
    assertThat(report.startYear()).isNull();
    assertThat(report.endYear()).isNull();
    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"monitoring.csv", "monitoring-20299.csv", "monitoring-1999.csv", "120290.csv"})
  void aFileWithoutAYearInItsNameIsRejected(String name) {
    Publication publication = read(name, HEADING + ROW);
    assertThat(publication.reading().rejected()).isTrue();
    assertThat(publication.document().edition()).isNull();
    assertThat(publication.reading().problems())
        .extracting(Problem::field, Problem::found)
        .containsExactly(tuple("year", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "under_initial",
        "UNDER-INITIAL",
        "1:",
        ":WORSENED",
        "OVER_FINAL=",
        "OVER_FINAL=1e9",
        "OVER_FINAL=112,5",
        "x:WORSENED",
        "1.WORSENED",
        "OVER_FINAL=-5"
      })
  void aCodeOfUnknownSyntaxIsAProblemAndTheOthersStand(String code) {
    Reading reading =
        read(
                "monitoring-2029.csv",
                HEADING
                    + ROW.replace("UNDER_INITIAL ", "\"" + code + " UNDER_FINAL ")
                        .replace("=112.5,", "=112.5\","))
            .reading();
    assertThat(reading.rejected()).isFalse();
    assertThat(reading.problems())
        .extracting(Problem::field, Problem::found, Problem::place)
        .containsExactly(tuple("efficiency_findings", code, Place.line(2)));
    assertThat(reading.reports().getFirst().findings())
        .extracting(Finding::statement)
        .contains("UNDER_FINAL", "OVER_FINAL")
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "start_year, 2001, dosmil",
    "end_year, 2030, Permanente",
    "start_year, 2001, 20011",
    "end_year, 2030, 0"
  })
  void aYearThatIsNoneIsAProblemAndLeftOut(String column, String year, String found) {
    Reading reading =
        read("monitoring-2029.csv", HEADING + ROW.replace("," + year + ",", "," + found + ","))
            .reading();
    assertThat(reading.problems())
        .extracting(Problem::severity, Problem::field, Problem::found)
        .containsExactly(tuple(Problem.Severity.FIELD_LEFT_OUT, column, found));
    assertThat(reading.reports()).hasSize(1);
  }

  @Test
  void aTableWithoutAColumnIsRecognisedAndRejected() throws IOException {
    String table = (HEADING + ROW).replace("agency,", "office,");
    assertThat(MonitoringReader.recognises(write("monitoring-2029.csv", table))).isTrue();
    Reading reading = MonitoringReader.read(folder.resolve("monitoring-2029.csv")).reading();
    assertThat(reading.rejected()).isTrue();
    assertThat(reading.problems()).extracting(Problem::field).containsExactly("agency");
  }

  @Test
  void aTableIsRecognisedByItsHeading() throws IOException {
    assertThat(MonitoringReader.recognises(write("a.csv", HEADING))).isTrue();
    assertThat(MonitoringReader.recognises(write("b.csv", HEADING.replace("\n", "\r\n")))).isTrue();
    assertThat(MonitoringReader.recognises(write("c.csv", "name,ministry\n"))).isFalse();
    assertThat(MonitoringReader.recognises(write("d.csv", ""))).isFalse();
    assertThat(
            MonitoringReader.recognises(
                Files.write(folder.resolve("e.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})))
        .isFalse();
    assertThat(MonitoringReader.recognises(folder.resolve("nothing"))).isFalse();
  }

  @Test
  void aRowOfAnotherWidthOrAnotherEncodingRejectsTheTable() throws IOException {
    assertThat(read("monitoring-2029.csv", HEADING + "900100,1,Cometas\n").reading().rejected())
        .isTrue();
    Files.write(
        folder.resolve("monitoring-2030.csv"),
        (HEADING + PLAIN.replace("Norias", "Acueñas")).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(MonitoringReader.read(folder.resolve("monitoring-2030.csv")).reading().rejected())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "900101, bips_id",
    "Norias, name",
    "Servicio de Faroles, agency",
    "Ministerio de Acequias, ministry"
  })
  void aRowThatDoesNotSayWhichProgramItIsIsLeftOutAndTold(String cell, String column) {
    Reading reading =
        read("monitoring-2029.csv", HEADING + ROW + PLAIN.replace(cell, "")).reading();
    assertThat(reading.reports()).hasSize(1);
    assertThat(reading.problems())
        .extracting(Problem::field, Problem::place)
        .containsExactly(tuple(column, Place.line(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"M-900101", "90 01", "abc", "-5", "9001.0"})
  void aBipsIdThatIsNoNumberIsAProblem(String id) {
    Reading reading = read("monitoring-2029.csv", HEADING + PLAIN.replace("900101", id)).reading();
    assertThat(reading.problems())
        .extracting(Problem::field, Problem::found)
        .containsExactly(tuple("bips_id", id));
    assertThat(reading.reports()).isEmpty();
  }

  @Test
  void aTableWithoutRowsTellsNothing() {
    Reading reading = read("monitoring-2029.csv", HEADING).reading();
    assertThat(reading.reports()).isEmpty();
    assertThat(reading.problems()).isEmpty();
  }

  private Publication read(String name, String table) {
    try {
      return MonitoringReader.read(write(name, table));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String name, String table) throws IOException {
    return Files.writeString(folder.resolve(name), table);
  }
}
