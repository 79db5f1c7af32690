package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Reason;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.TextKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In how many ways the same ficha may come out of a page. */
class FichaLayoutTest {

  private static final String WHOLE = SmallFicha.TEXT;

  // ---- letters and lines

  @Test
  void decomposedAccentsAreTheSameLetters() {
    assertThat(read(Normalizer.normalize(WHOLE, Normalizer.Form.NFD))).isEqualTo(read(WHOLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void linesMayEndAsOnOtherMachines(String end) {
    assertThat(read(WHOLE.replace("\n", end))).isEqualTo(read(WHOLE));
  }

  @Test
  void blanksThatDoNotBreakAndInvisibleMarksDoNotMatter() {
    assertThat(read("\ufeff" + WHOLE.replace(" ", "\u00a0").replace("cosen", "co\u00adsen")))
        .isEqualTo(read(WHOLE));
  }

  // ---- headings

  @Test
  void aHeadingMayWrap() {
    String text = WHOLE.replace("DESARROLLO SOSTENIBLE (ODS)", "DESARROLLO\nSOSTENIBLE (ODS)");
    assertThat(read(text).sdgTargets()).containsExactly("8.b");
  }

  @Test
  void aHeadingMayLackItsAccents() {
    String text = WHOLE.replace("GASTO POR SUBTÍTULOS", "GASTO POR SUBTITULOS");
    assertThat(read(text).subtitles()).hasSize(1);
  }

  @Test
  void aHeadingMayShareItsLineWithWhatFollows() {
    String text = WHOLE.replace("PROPÓSITO\nQue", "PROPÓSITO Que");
    assertThat(paragraphs(text, TextKind.PURPOSE)).containsExactly("Que haya más cometas.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPÓSITO", "POBLACIÓN", "COMPONENTES", "PROPÓSITO COMÚN"})
  void aNameMayHoldTheWordOfAHeading(String word) {
    String text = WHOLE.replace("TALLERES DE COMETAS", "TALLERES DE\n" + word);
    assertThat(read(text).identity().name()).isEqualTo("TALLERES DE " + word);
  }

  @Test
  void aHeadingRepeatedInProseIsProse() {
    String text = WHOLE.replace("Sin observaciones.", "Se explica:\nPROPÓSITO\nvolar.");
    assertThat(paragraphs(text, TextKind.INSTITUTION))
        .containsExactly("Se explica: PROPÓSITO volar.");
    assertThat(paragraphs(text, TextKind.PURPOSE)).containsExactly("Que haya más cometas.");
  }

  // ---- the title block

  @Test
  void threeLinesWithoutABlankOneAreNameAgencyAndMinistry() {
    assertThat(read(WHOLE.replace("COMETAS\n\nSERVICIO", "COMETAS\nSERVICIO")).agency().name())
        .isEqualTo("SERVICIO DE FAROLES");
  }

  @Test
  void anAgencyMayWrapBeforeTheWordMinisterio() {
    ProgramReport report =
        read(WHOLE.replace("SERVICIO DE FAROLES", "SUBSECRETARÍA DEL\nMINISTERIO DE ACEQUIAS"));
    assertThat(report.agency().name()).isEqualTo("SUBSECRETARÍA DEL MINISTERIO DE ACEQUIAS");
    assertThat(report.ministry()).isEqualTo("MINISTERIO DE ACEQUIAS");
    assertThat(report.identity().name()).isEqualTo("TALLERES DE COMETAS");
  }

  // ---- tables

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankCellAnywhereInARowIsNotReported(String blank) {
    for (int i = 1; i < 6; i++) {
      assertBlank(i, blank);
    }
  }

  @Test
  void aBlankFirstCellIsNotReported() {
    assertBlank(0, " ");
  }

  @Test
  void theCellsOfARowMayWrap() {
    String text =
        WHOLE
            .replace("1.264.732 518.212\nRecursos", "1.264.732\n\n518.212\nRecursos")
            .replace("24% 14% 1.470 1.012", "24% 14%\n1.470 1.012")
            .replace("(Cometas)\n240.299 518.213", "(Cometas) 240.299\n518.213\n")
            .replace("20% 22%", "20%\n22%");
    assertThat(read(text))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?place")
        .isEqualTo(read(WHOLE));
  }

  @Test
  void aNameMayEndWithANumberOnALineOfItsOwn() {
    assertThat(components(WHOLE.replace("Cometas de tela\n", "Cometas de tela\n2\n")))
        .extracting(Component::name)
        .containsExactly("Cometas de papel", "Cometas de tela 2");
  }

  @ParameterizedTest
  @CsvSource({
    "Cometas (de papel) finas, , Cometas (de papel) finas",
    "Cometas de papel (Cometas (grandes)), Cometas (grandes), Cometas de papel",
    "Cometas(Cometas), Cometas, Cometas",
  })
  void theBracketsThatEndANameHoldTheUnit(String printed, String unit, String name) {
    Component component =
        components(WHOLE.replace("Cometas de papel (Cometas)", printed)).getFirst();
    assertThat(component.name()).isEqualTo(name);
    assertThat(component.unit()).isEqualTo(unit);
  }

  @Test
  void aPercentSignMayStandApart() {
    assertThat(read(WHOLE.replace("89% 36%", "89 % 36 %"))).isEqualTo(read(WHOLE));
  }

  // ---- evaluations

  @Test
  void evaluationsAfterTheFactStandOnLinesThatMayWrap() {
    String text =
        WHOLE.replace(
            "Ex Post: No tiene",
            """
            Ex Post: Evaluación Menor (EM) 2009 “Cometas
            y Faroles” - En
            curso
            Evaluación Mayor - Finalizada; Evaluación Media 2012 - Finalizada\
            """);
    assertThat(read(text).evaluations())
        .filteredOn(evaluation -> evaluation.stage() == Stage.EX_POST)
        .containsExactly(
            new Evaluation(
                Stage.EX_POST,
                "En curso",
                "Evaluación Menor (EM)",
                "Cometas y Faroles",
                2009,
                Place.line(17)),
            new Evaluation(
                Stage.EX_POST, "Finalizada", "Evaluación Mayor", null, null, Place.line(20)),
            new Evaluation(
                Stage.EX_POST, "Finalizada", "Evaluación Media", null, 2012, Place.line(20)));
  }

  @Test
  void aRemarkMayFollowTheFindingsWithoutAnEmptyLine() {
    String text =
        WHOLE.replace("inicial\nEficacia", "inicial\nSe gastó\npoco. Hubo viento.\nEficacia");
    assertThat(read(text).findings())
        .extracting(Finding::statement)
        .contains("Subejecución presupuestaria inicial")
        .hasSize(3);
    assertThat(paragraphs(text, TextKind.EVALUATOR_ON_EFFICIENCY))
        .containsExactly("Se gastó poco. Hubo viento.");
  }

  @Test
  void theLabelOfADimensionMayWrap() {
    String text =
        WHOLE.replace(
            "Eficiencia y Ejecución Presupuestaria", "Eficiencia y Ejecución\nPresupuestaria");
    assertThat(read(text).findings())
        .extracting(Finding::statement)
        .containsExactly(
            "Sin criterios nuevos",
            "Subejecución presupuestaria inicial",
            "El indicador es pertinente");
  }

  @Test
  void aProgramMayEnd() {
    String end = "inicio: 2011\nAño de término: ";
    assertThat(read(WHOLE.replace("inicio: 2011", end + "2024")).endYear()).isEqualTo(2024);
    assertThat(read(WHOLE.replace("inicio: 2011", end + "Permanente")).endYear()).isNull();
  }

  // ---- who is counted

  @ParameterizedTest
  @CsvSource({
    "Personas, Personas",
    "Empresa, Empresas",
    "HOGARES, Hogares",
    "Organizaciones, Organizaciones",
    "Jóvenes,",
    "Personal,"
  })
  void onlyTheFirstWordOfTheTargetPopulationSaysWhoIsCounted(String first, String unit) {
    assertThat(read(WHOLE.replace("Personas que vuelan", first + " que vuelan")).beneficiaryUnit())
        .isEqualTo(unit);
  }

  private static void assertBlank(int column, String blank) {
    List<String> cells =
        new ArrayList<>(List.of("240.299", "518.213", "238", "320", "1.009", "1.619"));
    cells.set(column, blank);
    String row = String.join(" ", cells) + " ";
    Component component =
        components(WHOLE.replace("240.299 518.213 238 320 1.009 1.619", row)).getFirst();
    List<Fact> facts = List.of(Fact.COMPONENT_SPENDING, Fact.OUTPUT, Fact.SPENDING_PER_OUTPUT);
    assertThat(component.years().get(column % 2).figures().get(facts.get(column / 2)))
        .as("column %d of '%s'", column, row)
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.reason()).isEqualTo(Reason.NOT_REPORTED));
    assertThat(
            component.years().stream()
                .flatMap(year -> year.figures().values().stream())
                .filter(Missing.class::isInstance))
        .hasSize(1);
  }

  private static ProgramReport read(String text) {
    Reading reading = new FichaReader().read(text);
    assertThat(reading.problems()).isEmpty();
    return reading.reports().getFirst();
  }

  private static List<Component> components(String text) {
    return read(text).components();
  }

  private static List<String> paragraphs(String text, TextKind kind) {
    return read(text).texts().stream()
        .filter(t -> t.kind() == kind)
        .flatMap(t -> t.paragraphs().stream())
        .toList();
  }
}
