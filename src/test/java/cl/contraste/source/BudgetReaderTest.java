package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Figure.Printed;
import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.YearReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small invented budget tables, whole and broken. */
class BudgetReaderTest {

  private static final String PARTIDAS =
      """
      anio,id_partida,nombre_partida,numero_partida
      2029,01,MINISTERIO DE ACEQUIAS,91
      2030,77,MINISTERIO DE ACEQUIAS Y NORIAS,91
      """;
  private static final String CHAPTERS =
      """
      anio,id_capitulo,nombre_capitulo,id_partida,numero_capitulo
      2029,10,SERVICIO DE FAROLES,01,02
      2030,11,SERVICIO DE FAROLES,77,02
      """;
  private static final String PROGRAMS =
      """
      anio,nombre_programa,id_capitulo,id_programa,numero_programa,valor_asignado_programa,mes_ultima_ejecucion_programa,mes_ultima_ejecucion_valor_vigente_programa,mes_ultima_ejecucion_valor_ejecutado_programa
      2029,FAROLES,10,100,01,1000.0,12,1100,1050
      2030,FAROLES Y LINTERNAS,11,200,01,2000.0,4,2100,700
      2030,FONDO DE MECHAS,11,201,02,0.0,4,50,0
      """;
  private static final String SUBTITLES =
      """
      anio,nombre_subtitulo,id_programa,id_subtitulo,numero_subtitulo,valor_asignado_subtitulo,mes_ultima_ejecucion_subtitulo,mes_ultima_ejecucion_valor_vigente_subtitulo,mes_ultima_ejecucion_valor_ejecutado_subtitulo
      2029,APORTE FISCAL,100,1,09,1000.0,12,1100,1100
      2029,GASTOS EN PERSONAL,100,2,21,600.0,12,650,640
      2029,SERVICIO DE LA DEUDA,100,3,34,400.0,12,450,410
      2030,GASTOS EN PERSONAL,200,4,21,2000.0,4,2100,700
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aProgramLastsAcrossYearsByItsCodeAndNotByItsId() {
    Reading reading = read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES).reading();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.reports())
        .extracting(ProgramReport::identity)
        .containsExactly(
            new Identity(null, "91-02-01", "FAROLES Y LINTERNAS"),
            new Identity(null, "91-02-02", "FONDO DE MECHAS"));
    assertThat(reading.reports().getFirst().years())
        .extracting(YearReport::year)
        .containsExactly(2029, 2030);
  }

  @Test
  void namesAreThoseOfTheNewestYear() {
    ProgramReport report =
        read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES).reading().reports().getFirst();
    assertThat(report.kind()).isEqualTo(Kind.BUDGET);
    assertThat(report.ministry()).isEqualTo("MINISTERIO DE ACEQUIAS Y NORIAS");
    assertThat(report.agency()).isEqualTo(new Agency("91-02", "SERVICIO DE FAROLES"));
    assertThat(report.edition()).isEqualTo(2030);
    assertThat(report.priceYear()).isNull();
    assertThat(report.carriesProfile()).isFalse();
    assertThat(report.place()).isEqualTo(Place.line(3));
  }

  @Test
  void amountsAreReadToThePesoWithTheirMonthAndRow() {
    YearReport year =
        read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES)
            .reading()
            .reports()
            .getFirst()
            .years()
            .getLast();
    assertThat(year.throughMonth()).isEqualTo(4);
    assertThat(year.place()).isEqualTo(Place.line(3));
    assertThat(year.figures())
        .containsOnlyKeys(Fact.INITIAL_BUDGET, Fact.FINAL_BUDGET, Fact.EXECUTED_BUDGET)
        .containsEntry(Fact.INITIAL_BUDGET, Printed.whole(2000, Place.line(3)))
        .containsEntry(Fact.FINAL_BUDGET, Printed.whole(2100, Place.line(3)))
        .containsEntry(Fact.EXECUTED_BUDGET, Printed.whole(700, Place.line(3)));
  }

  @Test
  void anAmountOfZeroIsReported() {
    assertThat(
            read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES)
                .reading()
                .reports()
                .getLast()
                .years()
                .getFirst()
                .figures())
        .containsEntry(Fact.INITIAL_BUDGET, Printed.whole(0, Place.line(4)));
  }

  @Test
  void onlySpendingIsReadOfTheSubtitles() {
    assertThat(
            read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES)
                .reading()
                .reports()
                .getFirst()
                .subtitles())
        .extracting(SubtitleReport::year, SubtitleReport::subtitle, SubtitleReport::throughMonth)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2029, 21, 12),
            org.assertj.core.groups.Tuple.tuple(2029, 34, 12),
            org.assertj.core.groups.Tuple.tuple(2030, 21, 4));
  }

  @Test
  void theFourTablesAreOneDocument() {
    Document document = read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES).document();
    assertThat(document.kind()).isEqualTo(Document.Kind.BUDGET);
    assertThat(document.edition()).isEqualTo(2030);
    assertThat(document.sha256()).hasSize(64);
    assertThat(document.sha256())
        .isNotEqualTo(
            read(PARTIDAS, CHAPTERS, PROGRAMS.replace("1050", "1051"), SUBTITLES)
                .document()
                .sha256());
  }

  @Test
  void aFolderIsRecognisedByAllFourTables() throws IOException {
    read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES);
    assertThat(BudgetReader.recognises(folder)).isTrue();
    Files.delete(folder.resolve("capitulos.csv.gz"));
    assertThat(BudgetReader.recognises(folder)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "numero_partida, x, numero_partida",
    "nombre_capitulo, x, nombre_capitulo",
    "numero_programa, x, numero_programa",
    "valor_asignado_programa, x, valor_asignado_programa",
    "mes_ultima_ejecucion_programa, x, mes_ultima_ejecucion_programa",
    "numero_subtitulo, x, numero_subtitulo",
    "id_capitulo, x, id_capitulo",
  })
  void aMissingColumnRejectsTheDocumentAndIsNamed(String column, String other, String named) {
    Publication publication =
        read(
            rename(PARTIDAS, column, other),
            rename(CHAPTERS, column, other),
            rename(PROGRAMS, column, other),
            rename(SUBTITLES, column, other));
    assertThat(publication.reading().rejected()).isTrue();
    assertThat(publication.reading().reports()).isEmpty();
    assertThat(publication.reading().problems()).extracting(Problem::field).containsExactly(named);
    assertThat(publication.document().edition()).isNull();
  }

  private static String rename(String table, String column, String other) {
    return table.replaceFirst("(?<=^|,)" + column + "(?=,|\n)", other);
  }

  @ParameterizedTest
  @CsvSource({"abc", "''", "12.5", "1e", "99999999999999999999", "NaN"})
  void anAmountThatIsNoneIsAProblemAndNotReported(String amount) {
    Reading reading =
        read(PARTIDAS, CHAPTERS, PROGRAMS.replace(",1050", "," + amount), SUBTITLES).reading();
    assertThat(reading.rejected()).isFalse();
    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().getFirst();
    assertThat(problem.severity()).isEqualTo(Problem.Severity.FIELD_LEFT_OUT);
    assertThat(problem.field()).isEqualTo("mes_ultima_ejecucion_valor_ejecutado_programa");
    assertThat(problem.found()).isEqualTo(amount);
    assertThat(problem.place()).isEqualTo(Place.line(2));
    assertThat(reading.reports().getFirst().years().getFirst().figures().get(Fact.EXECUTED_BUDGET))
        .isEqualTo(new Figure.Missing(Figure.Reason.NOT_REPORTED, Place.line(2)));
  }

  @Test
  void aProgramWithoutItsChapterIsLeftOutAndTold() {
    Reading reading =
        read(
                PARTIDAS,
                CHAPTERS,
                PROGRAMS.replace("2030,FONDO DE MECHAS,11", "2030,FONDO DE MECHAS,99"),
                SUBTITLES)
            .reading();
    assertThat(reading.reports()).hasSize(1);
    assertThat(reading.problems())
        .extracting(Problem::field, Problem::found, Problem::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("id_capitulo", "99", Place.line(4)));
  }

  @Test
  void aChapterOfAnotherYearIsNoChapter() {
    assertThat(
            read(
                    PARTIDAS,
                    CHAPTERS,
                    PROGRAMS.replace("2030,FONDO DE MECHAS,11", "2030,FONDO DE MECHAS,10"),
                    SUBTITLES)
                .reading()
                .problems())
        .hasSize(1);
  }

  @Test
  void aProgramThatStandsTwiceInAYearIsKeptOnceAndTold() {
    Reading reading =
        read(PARTIDAS, CHAPTERS, PROGRAMS + "2030,FONDO DE MECHAS,11,202,02,9.0,4,9,9\n", SUBTITLES)
            .reading();
    assertThat(reading.reports().getLast().years()).hasSize(1);
    assertThat(reading.problems()).extracting(Problem::place).containsExactly(Place.line(5));
  }

  @Test
  void aSubtitleThatStandsTwiceInAYearIsKeptOnceAndTold() {
    Reading reading =
        read(
                PARTIDAS,
                CHAPTERS,
                PROGRAMS,
                SUBTITLES + "2029,GASTOS EN PERSONAL,100,9,21,1.0,12,1,1\n")
            .reading();
    assertThat(reading.reports().getFirst().subtitles()).hasSize(3);
    assertThat(reading.problems()).extracting(Problem::place).containsExactly(Place.line(6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2029,FAROLES | 20x9,FAROLES",
        "10,100,01,1000.0,12 | 10,100,01,1000.0,13",
        "10,100,01,1000.0,12 | 10,100,01,1000.0,0",
        "10,100,01,1000.0,12 | 10,100,01,1000.0,abril"
      })
  void aYearOrMonthThatIsNoneIsAProblemOfItsRow(String whole, String broken) {
    Reading reading =
        read(PARTIDAS, CHAPTERS, PROGRAMS.replace(whole, broken), SUBTITLES).reading();
    assertThat(reading.problems()).extracting(Problem::place).containsExactly(Place.line(2));
    assertThat(reading.reports())
        .allSatisfy(
            report ->
                assertThat(report.years())
                    .allMatch(year -> year.throughMonth() >= 1 && year.throughMonth() <= 12));
  }

  @Test
  void tablesWithoutAnyProgramAreRejected() {
    Publication empty =
        read(PARTIDAS, CHAPTERS, PROGRAMS.substring(0, PROGRAMS.indexOf('\n') + 1), SUBTITLES);
    assertThat(empty.reading().rejected()).isTrue();
  }

  @Test
  void aTableThatIsNoUtf8IsRejected() throws IOException {
    read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("programas.csv.gz")))) {
      out.write(PROGRAMS.replace("LINTERNAS", "LÁMPARAS").getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(BudgetReader.read(folder).reading().rejected()).isTrue();
  }

  @Test
  void aTableThatIsNotPackedIsReadAllTheSame() throws IOException {
    Reading packed = read(PARTIDAS, CHAPTERS, PROGRAMS, SUBTITLES).reading();
    Files.writeString(folder.resolve("programas.csv.gz"), PROGRAMS);
    assertThat(BudgetReader.read(folder).reading()).isEqualTo(packed);
  }

  @Test
  void aRowWithTooFewCellsRejectsTheDocument() {
    assertThat(read(PARTIDAS, CHAPTERS, PROGRAMS + "2030,CORTA\n", SUBTITLES).reading().rejected())
        .isTrue();
  }

  private Publication read(String partidas, String chapters, String programs, String subtitles) {
    List<String> tables = List.of(partidas, chapters, programs, subtitles);
    List<String> names = List.of("partidas", "capitulos", "programas", "subtitulos");
    for (int i = 0; i < tables.size(); i++) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve(names.get(i) + ".csv.gz")))) {
        out.write(tables.get(i).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return BudgetReader.read(folder);
  }
}
