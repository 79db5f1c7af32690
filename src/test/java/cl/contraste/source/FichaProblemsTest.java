package cl.contraste.source;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Figure.Reason;
import cl.contraste.source.Problem.Severity;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken ficha says of itself: where, what was found, and what would have been read. */
class FichaProblemsTest {

  private static final String AMOUNT = "a whole number such as 1.264.732, or S/I, N/A, N/C";
  private static final String PERCENTAGE = "a percentage such as 36% or 88,1%, or S/I, N/A, N/C";
  private static final String YEARS = "the years of the columns, such as 2019 2020";

  private static final String WHOLE = SmallFicha.TEXT;

  @Test
  void theWholeFichaHasNoProblem() {
    assertThat(read(WHOLE).problems()).isEmpty();
    assertThat(read(WHOLE).reports()).hasSize(1);
  }

  // ---- no ficha

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\f\n ", "\u0000"})
  void anEmptyTextIsRejected(String text) {
    assertRejected(
        text,
        "document",
        null,
        "a monitoring ficha, with a line MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020");
  }

  @Test
  void aTextThatIsNoFichaIsRejected() {
    assertThat(FichaReader.recognises("Receta de cometas")).isFalse();
    assertRejected(
        "Receta\nde cometas",
        "document",
        "Receta de cometas",
        "a monitoring ficha, with a line MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020");
  }

  @Test
  void aTextFarLongerThanAnyFichaIsRejected() {
    Reading reading = read(WHOLE + "x".repeat(100_000));
    assertThat(reading.problems())
        .extracting(Problem::expected)
        .containsExactly("a text of at most 100000 characters");
    assertThat(reading.rejected()).isTrue();
  }

  // ---- what it must say of itself

  @ParameterizedTest
  @ValueSource(strings = {"20200", "2O20", "٢٠٢٠", "1020"})
  void anEditionThatIsNoYearIsRejected(String year) {
    assertRejected(
        WHOLE.replace("PÚBLICA 2020", "PÚBLICA " + year),
        "edition",
        year,
        "a year such as 2020 after MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA");
  }

  @Test
  void aFichaWithoutAMinistryIsRejected() {
    assertRejected(
        WHOLE.replace("MINISTERIO DE ACEQUIAS\n", ""),
        "ministry",
        null,
        "a line that starts with MINISTERIO");
  }

  @Test
  void aFichaWithoutAnAgencyIsRejected() {
    assertRejected(
        WHOLE.replace("TALLERES DE COMETAS\n\nSERVICIO DE FAROLES\n", "\nTALLERES DE COMETAS\n"),
        "name",
        null,
        "the program's name below the edition");
  }

  @Test
  void aFichaWithNothingInItsTitleBlockIsRejectedForAllThatIsMissing() {
    Reading reading =
        read("MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA\nI. ANTECEDENTES DEL PROGRAMA\n");
    assertThat(reading.problems())
        .extracting(Problem::field)
        .containsExactly("edition", "name", "agency", "ministry", "priceYear");
    assertThat(reading.reports()).isEmpty();
  }

  @Test
  void aFichaInPesosOfTwoYearsIsRejected() {
    assertRejected(
        WHOLE.replace("COMPONENTES (M$ 2021)", "COMPONENTES (M$ 2020)"),
        "priceYear",
        "M$ 2021, $M 2021, M$ 2020",
        "the same thousands of pesos above all tables, such as M$ 2021");
  }

  @Test
  void aFichaInMillionsIsRejected() {
    assertRejected(
        WHOLE.replace("SUBTÍTULOS (M$ 2021)", "SUBTÍTULOS (MM$ 2021)"),
        "priceYear",
        "M$ 2021, $M 2021, MM$ 2021",
        "the same thousands of pesos above all tables, such as M$ 2021");
  }

  // ---- one figure

  @ParameterizedTest
  @ValueSource(strings = {"1,234.5", "1e9", "٣", "−3", "-3", "12.34", "N/D", "#N/A", "(518)"})
  void anUnreadableAmountIsLeftOutAsNotReported(String found) {
    String text = WHOLE.replace("1.264.732 518.212", "1.264.732 " + found);
    Reading reading = assertProblem(text, "1.264.732 ", "EXECUTED_BUDGET of 2020", found, AMOUNT);
    assertThat(year(reading, 2020)).containsEntry(Fact.EXECUTED_BUDGET, notReported(36));
    assertThat(year(reading, 2019))
        .containsEntry(Fact.EXECUTED_BUDGET, Figure.Printed.whole(1_264_732, Place.line(36)));
  }

  @ParameterizedTest
  @CsvSource({
    "89% 36%, 89% 36, INITIAL_EXECUTION of 2020, 36",
    "'88,1% 68%', 88.1% 68%, FINAL_EXECUTION of 2019, 88.1%",
    "24% 14%, -24% 14%, COVERAGE of 2019, -24%",
  })
  void anUnreadablePercentageIsLeftOut(String whole, String broken, String field, String found) {
    String text = WHOLE.replace(whole, broken);
    assertProblem(text, broken, field, found, PERCENTAGE);
  }

  @Test
  void administrationCannotTakeMoreThanTheWhole() {
    String text = WHOLE.replace("17,5%", "117,5%");
    assertProblem(
        text,
        "Porcentaje gasto",
        "ADMINISTRATIVE_SHARE of 2019",
        "117,5%",
        "a percentage from 0% to 100%, or S/I, N/A, N/C");
  }

  @Test
  void executionAndCoverageMayExceedTheWhole() {
    assertThat(read(WHOLE.replace("89% 36%", "189% 36%").replace("24% 14%", "124% 14%")).problems())
        .isEmpty();
  }

  @Test
  void anUnreadableCellOfAComponentLeavesItsOthersAlone() {
    String text = WHOLE.replace("240.299 518.213 238", "240.299 518.213 1e9");
    Reading reading =
        assertProblem(text, "240.299 ", "OUTPUT of component 1 in 2019", "1e9", AMOUNT);
    assertThat(components(reading)).hasSize(2);
    assertThat(components(reading).getFirst().years().getFirst().figures())
        .containsEntry(Fact.OUTPUT, notReported(line(WHOLE, "240.299")))
        .containsEntry(
            Fact.COMPONENT_SPENDING,
            Figure.Printed.whole(240_299, Place.line(line(WHOLE, "240.299"))));
  }

  @Test
  void aRowThatDoesNotShowWhichCellIsBlankIsLeftOut() {
    String text = WHOLE.replace("238 320 1.009", "238 1.009");
    Reading reading =
        assertProblem(
            text,
            "240.299 ",
            "component 1",
            "240.299 518.213 238 1.009 1.619",
            "6 cells: numbers, S/I, N/A, N/C");
    assertThat(components(reading))
        .extracting(Component::name)
        .containsExactly("Cometas de papel", "Cometas de tela");
    assertThat(components(reading).getFirst().years())
        .flatExtracting(ComponentYear::figures)
        .hasSize(2);
    assertThat(
            components(reading).getFirst().years().stream()
                .flatMap(y -> y.figures().values().stream()))
        .hasSize(6)
        .allMatch(Missing.class::isInstance);
  }

  @Test
  void aComponentWithoutARowIsNamed() {
    String text = WHOLE.replace("1.024.432 0 654 246 1.566 0\n", "");
    Reading reading =
        assertProblem(
            text, "Cometas de tela", "component", "Cometas de tela", "cells after its name");
    assertThat(components(reading)).extracting(Component::name).containsExactly("Cometas de papel");
  }

  @Test
  void aPercentageAndANumberDoNotMakeOneIndicator() {
    String text = WHOLE.replace("20% 22%", "20% 22");
    assertProblem(text, "20% ", "indicator 1 in 2020", "22", PERCENTAGE);
  }

  @Test
  void aSubtitleOutsideTheClassificationIsLeftOut() {
    String text = WHOLE.replace("24 (Transf", "42 (Transf");
    assertProblem(
        text,
        "42 (",
        "subtitle",
        "42 (Transferencias)",
        "a subtitle from 21 to 35, such as 24 (Transferencias …)");
  }

  @Test
  void aGoalOutsideTheSeventeenIsLeftOut() {
    String text = WHOLE.replace("8. Trabajo", "18. Trabajo");
    assertProblem(
        text,
        "18. ",
        "sdg",
        "18. Trabajo con cometas",
        "a goal from 1 to 17 or a target such as 8.3 or 8.b, and its text");
  }

  // ---- years

  @Test
  void aStartYearThatIsNoYearIsLeftOut() {
    String text = WHOLE.replace("inicio: 2011", "inicio: 20200");
    Reading reading =
        assertProblem(text, "Año de inicio", "startYear", "20200", "a year such as 2019");
    assertThat(reading.reports().getFirst().startYear()).isNull();
  }

  @Test
  void anEvaluationOfNoYearIsLeftOut() {
    String text = WHOLE.replace("Ex Post: No tiene", "Ex Post: Evaluación Menor 20200 - En curso");
    assertProblem(
        text,
        "Evaluaciones Ex Post",
        "ex-post evaluations",
        "Evaluación Menor 20200 - En curso",
        "type year \"subject\" - state");
  }

  @Test
  void aTableUnderAYearThatIsNoneIsNotReported() {
    String text = WHOLE.replaceFirst("Año\n2019 2020", "Año\n2019 20200");
    Reading reading = assertProblem(text, "2019 20200", "years of the budget", "2019 20200", YEARS);
    assertThat(year(reading, 2020).get(Fact.EXECUTED_BUDGET)).isInstanceOf(Missing.class);
    assertThat(year(reading, 2020).get(Fact.COVERAGE)).isInstanceOf(Figure.Printed.class);
  }

  @Test
  void yearsThatAreNotTheSameForEveryKindOfFigureAreUnreadable() {
    String text = WHOLE.replace("2019 2020 2019 2020 2019 2020", "2019 2020 2018 2020 2019 2020");
    assertProblem(
        text, "2019 2020 2018", "years of the components", "2019 2020 2018 2020 2019 2020", YEARS);
  }

  // ---- missing sections and rows

  @ParameterizedTest
  @CsvSource({
    "DESCRIPCIÓN DEL PROGRAMA, DESCRIPTION",
    "HISTORIAL EVALUATIVO DEL PROGRAMA, HISTORY",
    "RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA, RESULTS",
    "GASTO POR SUBTÍTULOS, SUBTITLES",
    "Población objetivo:, TARGET_POPULATION",
    "COBERTURA POR AÑO, COVERAGE",
    "GASTO Y PRODUCCIÓN DE COMPONENTES, COMPONENTS",
    "INDICADORES DE PROPÓSITO, INDICATORS",
    "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE, GOALS",
    "AJUSTES POR SITUACIÓN SOCIO SANITARIA, PANDEMIC",
    "OBSERVACIONES DE LA INSTITUCIÓN, INSTITUTION",
  })
  void aMissingSectionIsNamedAndTheRestStands(String heading, String field) {
    Reading reading = read(WHOLE.replace(heading, "OTRA COSA"));
    assertThat(reading.problems())
        .contains(
            new Problem(
                Severity.FIELD_LEFT_OUT, Place.UNKNOWN, field, null, "the section " + heading));
    assertThat(reading.rejected()).isFalse();
  }

  @Test
  void withoutItsBudgetAYearIsNotReportedButThere() {
    int start = WHOLE.indexOf("PRESUPUESTO Y EJECUCIÓN");
    String without =
        WHOLE.substring(0, start) + WHOLE.substring(WHOLE.indexOf("GASTO POR SUBTÍTULOS"));
    Reading reading = read(without);
    assertThat(reading.problems())
        .containsExactly(
            new Problem(
                Severity.FIELD_LEFT_OUT,
                Place.UNKNOWN,
                "BUDGET",
                null,
                "the section PRESUPUESTO Y EJECUCIÓN"));
    assertThat(year(reading, 2020)).hasSize(11);
    assertThat(year(reading, 2020).get(Fact.EXECUTED_BUDGET)).isInstanceOf(Missing.class);
    assertThat(year(reading, 2020).get(Fact.EXECUTED_BUDGET_OF_SUBTITLES))
        .isEqualTo(Printed.whole(518_212, Place.line(30)));
    assertThat(year(reading, 2020).get(Fact.EXECUTED_BUDGET_OF_COMPONENTS))
        .isEqualTo(Printed.whole(518_213, Place.line(47)));
  }

  @Test
  void aMissingRowIsNamed() {
    String text = WHOLE.replace("Recursos extrapresupuestarios ****\n0 21\n", "");
    assertProblem(
        text,
        "PRESUPUESTO Y EJ",
        "EXTRABUDGETARY_RESOURCES",
        null,
        "the row Recursos extrapresupuestarios");
  }

  @Test
  void aMissingDimensionIsNamed() {
    String text = WHOLE.replace("Eficacia\n", "");
    assertProblem(text, "RESULTADOS AN", "findings", null, "the row Eficacia");
  }

  @Test
  void aMissingSentenceOnRegionsIsNamed() {
    String text = WHOLE.replace("El programa atiende en las", "Se ve en las");
    assertProblem(
        text,
        "DESCRIPCIÓN",
        "regions",
        null,
        "El programa atiende en las regiones de …, separated by commas");
  }

  // ---- what is no problem

  @Test
  void aTotalThatDoesNotAddUpIsNoProblemOfTheReader() {
    assertThat(read(WHOLE.replace("Total 1.264.731", "Total 9")).problems()).isEmpty();
  }

  @Test
  void withoutTheNoteOnPopulationsThereIsNoSeriesBreak() {
    assertThat(read(WHOLE).reports().getFirst().seriesBreaks()).isEmpty();
  }

  private static Reading read(String text) {
    return new FichaReader().read(text);
  }

  private static void assertRejected(
      String text, String field, @Nullable String found, String expected) {
    Reading reading = read(text);
    assertThat(reading.problems())
        .filteredOn(p -> p.severity() == Severity.REJECTED)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.found()).isEqualTo(found);
              assertThat(problem.expected()).isEqualTo(expected);
            });
    assertThat(reading.reports()).isEmpty();
  }

  /** The one problem of a text, at its first line with these words. */
  private static Reading assertProblem(
      String text, String at, String field, @Nullable String found, String expected) {
    Reading reading = read(text);
    assertThat(reading.reports()).hasSize(1);
    assertThat(reading.problems())
        .containsExactly(
            new Problem(
                Severity.FIELD_LEFT_OUT, Place.line(line(text, at)), field, found, expected));
    return reading;
  }

  private static int line(String text, String words) {
    List<String> lines = text.lines().toList();
    return 1
        + lines.indexOf(lines.stream().filter(l -> l.contains(words)).findFirst().orElseThrow());
  }

  private static Map<Fact, Figure> year(Reading reading, int year) {
    return reading.reports().getFirst().years().stream()
        .filter(y -> y.year() == year)
        .findFirst()
        .orElseThrow()
        .figures();
  }

  private static List<Component> components(Reading reading) {
    return reading.reports().getFirst().components();
  }

  private static Figure notReported(int line) {
    return new Missing(Reason.NOT_REPORTED, Place.line(line));
  }
}
