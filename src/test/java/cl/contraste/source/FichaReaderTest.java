package cl.contraste.source;

import static cl.contraste.source.Fact.ADMINISTRATIVE_SHARE;
import static cl.contraste.source.Fact.ADMINISTRATIVE_SPENDING;
import static cl.contraste.source.Fact.ADMINISTRATIVE_SPENDING_OF_SUBTITLES;
import static cl.contraste.source.Fact.COMPONENT_SPENDING;
import static cl.contraste.source.Fact.COVERAGE;
import static cl.contraste.source.Fact.EXECUTED_BUDGET;
import static cl.contraste.source.Fact.EXECUTED_BUDGET_OF_COMPONENTS;
import static cl.contraste.source.Fact.EXECUTED_BUDGET_OF_SUBTITLES;
import static cl.contraste.source.Fact.EXTRABUDGETARY_RESOURCES;
import static cl.contraste.source.Fact.FINAL_EXECUTION;
import static cl.contraste.source.Fact.INITIAL_EXECUTION;
import static cl.contraste.source.Fact.OUTPUT;
import static cl.contraste.source.Fact.SPENDING_PER_BENEFICIARY;
import static cl.contraste.source.Fact.SPENDING_PER_OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SeriesBreak;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sample fichas, field by field: a real one, and four invented ones with their facts beside them.
 * They are not part of the project; {@link FichaRoundTripTest} needs no samples.
 */
class FichaReaderTest {

  private static final Path SAMPLES = Path.of("../shared/fichas");

  @Test
  void theRealFichaIsReadWithoutAProblem() {
    String text = sample("2020-internacionalizacion-pymes.txt");
    assertThat(FichaReader.recognises(text)).isTrue();
    assertThat(new FichaReader().read(text).problems()).isEmpty();
  }

  @Test
  void theRealFichaSaysWhichProgramItIs() {
    ProgramReport report = realFicha();
    assertThat(report.kind()).isEqualTo(Kind.MONITORED);
    assertThat(report.identity())
        .isEqualTo(new Identity(null, null, "INTERNACIONALIZACIÓN DE LAS PYMES EXPORTADORAS"));
    assertThat(report.agency())
        .isEqualTo(new Agency(null, "DIRECCIÓN GENERAL DE PROMOCIÓN DE EXPORTACIONES"));
    assertThat(report.ministry()).isEqualTo("MINISTERIO DE RELACIONES EXTERIORES");
    assertThat(report.edition()).isEqualTo(2020);
    assertThat(report.priceYear()).isEqualTo(2021);
    assertThat(report.startYear()).isEqualTo(2019);
    assertThat(report.endYear()).isNull();
    assertThat(report.beneficiaryUnit()).isEqualTo("Empresas");
    assertThat(report.carriesProfile()).isTrue();
    assertThat(report.place()).isEqualTo(Place.line(71));
  }

  @Test
  void theRealFichaTellsOfTwoYears() {
    assertThat(years(realFicha()))
        .isEqualTo(
            Map.of(
                2019,
                with(
                    figures("89%", "89%", "1.264.732", "0", "24%", "1.470", "S/I", "S/I"),
                    Map.of(EXECUTED_BUDGET_OF_COMPONENTS, "1.264.732")),
                2020,
                with(
                    figures("36%", "68%", "518.212", "0", "14%", "1.010", "S/I", "S/I"),
                    Map.of(
                        EXECUTED_BUDGET_OF_COMPONENTS,
                        "518.212",
                        EXECUTED_BUDGET_OF_SUBTITLES,
                        "518.212",
                        ADMINISTRATIVE_SPENDING_OF_SUBTITLES,
                        "S/I"))));
  }

  @Test
  void theRealFichaKnowsSpendingBySubtitleOfItsNewestYear() {
    assertThat(realFicha().subtitles().stream().map(FichaReaderTest::row))
        .containsExactly("2020: 21 S/I 3.255", "2020: 24 S/I 514.958");
  }

  @Test
  void theRealFichaHasTwoComponentsWithoutUnitsOneOfWhichProducedWithoutSpending() {
    assertThat(realFicha().components().stream().map(FichaReaderTest::row))
        .containsExactly(
            "Acciones de promoción para la consolidación de mercados [null] "
                + "2019: 240.299 238 1.009 2020: 518.212 320 1.619",
            "Capacitación para el fortalecimiento de capacidades exportadoras [null] "
                + "2019: 1.024.432 654 1.566 2020: 0 246 0");
  }

  @Test
  void theRealFichaHasOneIndicator() {
    assertThat(realFicha().indicators().stream().map(FichaReaderTest::row))
        .containsExactly(
            "Porcentaje de empresas atendidas por el Programa que logran exportar en forma "
                + "permanente. true 2019: 20% 2020: 22%");
  }

  @Test
  void theRealFichaWasEvaluatedBeforeAndAfter() {
    assertThat(realFicha().evaluations())
        .containsExactly(
            new Evaluation(
                Stage.EX_ANTE, "Recomendado Favorablemente", null, null, 2020, Place.line(12)),
            new Evaluation(
                Stage.EX_POST,
                "En curso",
                "Evaluación Sectorial (ES)",
                "Promoción de Exportaciones",
                2020,
                Place.line(13)));
  }

  @Test
  void theRealFichaHasFindingsOfEachDimension() {
    assertThat(realFicha().findings())
        .containsExactly(
            finding(
                Dimension.TARGETING,
                "La iniciativa no presenta deficiencias evidentes en su focalización 2020",
                24),
            finding(Dimension.TARGETING, "Sin criterios nuevos", 26),
            finding(Dimension.EFFICIENCY, "Subejecución presupuestaria inicial", 32),
            finding(Dimension.EFFICIENCY, "Subejecución presupuestaria final", 33),
            finding(
                Dimension.EFFICIENCY,
                "No reporta gasto administrativo o presupuesto ejecutado total",
                34),
            finding(Dimension.EFFECTIVENESS, "El indicador es pertinente", 52),
            finding(Dimension.EFFECTIVENESS, "El indicador cumple con el criterio de calidad", 53),
            finding(Dimension.EFFECTIVENESS, "Mejora no significativamente", 54));
  }

  @Test
  void theRealFichaHasItsTextsWordByWord() {
    String words = sample("2020-internacionalizacion-pymes.txt").replaceAll("\\s+", " ");
    List<Text> texts = realFicha().texts();
    assertThat(texts.stream().collect(Collectors.toMap(Text::kind, t -> t.paragraphs().size())))
        .isEqualTo(
            Map.of(
                TextKind.PURPOSE, 1,
                TextKind.DESCRIPTION, 1,
                TextKind.TARGET_POPULATION, 1,
                TextKind.EVALUATOR_ON_EFFICIENCY, 2,
                TextKind.INSTITUTION, 2));
    assertThat(texts.stream().flatMap(text -> text.paragraphs().stream()))
        .allSatisfy(paragraph -> assertThat(words).contains(paragraph));
    assertThat(texts.stream().map(Text::place))
        .containsExactly(
            Place.line(3), Place.line(85), Place.line(160), Place.line(37), Place.line(267));
    assertThat(texts.stream().mapToInt(t -> String.join("", t.paragraphs()).length()))
        .containsExactly(250, 355, 184, 428, 804);
  }

  @Test
  void theRealFichaServesTwoGoalsInFifteenRegions() {
    ProgramReport report = realFicha();
    assertThat(report.sdgGoals()).containsExactly(5, 8);
    assertThat(report.sdgTargets()).containsExactly("5.5", "8.1", "8.3");
    assertThat(report.regions())
        .hasSize(15)
        .startsWith("Arica y Parinacota", "Tarapacá")
        .endsWith("Magallanes", "Metropolitana");
  }

  @Test
  void theRealFichaSaysThatPopulationsWereRedefinedIn2020() {
    assertThat(realFicha().seriesBreaks())
        .containsExactly(
            new SeriesBreak(
                2020,
                List.of(
                    Fact.BENEFICIARIES, Fact.TARGET_POPULATION, COVERAGE, SPENDING_PER_BENEFICIARY),
                Place.line(283)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void anInventedSampleSaysWhatItsFactsSay(int number) {
    Reading reading = new FichaReader().read(sample("fictional/ficha-11-000" + number + ".txt"));
    JsonNode facts =
        JsonMapper.shared().readTree(sample("fictional/ficha-11-000" + number + ".json"));
    assertThat(reading.problems()).isEmpty();
    ProgramReport report = reading.reports().getFirst();
    assertThat(report.identity().name()).isEqualTo(facts.get("name").asString());
    assertThat(report.agency().name()).isEqualTo(facts.get("service").asString());
    assertThat(report.ministry()).isEqualTo(facts.get("ministry").asString());
    assertThat(report.edition()).isEqualTo(facts.get("edition").asInt());
    assertThat(report.priceYear()).isEqualTo(facts.get("priceYear").asInt());
    assertThat(report.startYear()).isEqualTo(facts.get("startYear").asInt());
    assertThat(report.regions()).isEqualTo(strings(facts.get("regions")));
    assertThat(exAnte(report))
        .isEqualTo(
            facts.get("exAnte").isNull() ? List.of() : List.of(facts.get("exAnte").asString()));
    assertThat(years(report)).isEqualTo(years(facts.get("years")));
    assertThat(report.subtitles().stream().map(FichaReaderTest::row))
        .containsExactlyElementsOf(subtitles(facts.get("subtitles")));
    assertThat(report.components().stream().map(FichaReaderTest::row))
        .containsExactlyElementsOf(components(facts.get("components")));
    assertThat(report.indicators().stream().map(FichaReaderTest::row))
        .containsExactlyElementsOf(indicators(facts.get("indicators")));
    assertThat(report.sdgGoals().stream().map(String::valueOf))
        .containsExactlyElementsOf(facts.get("sdg").propertyNames());
    assertThat(report.sdgTargets())
        .isEqualTo(
            facts.get("sdg").values().stream()
                .flatMap(targets -> strings(targets).stream())
                .toList());
    assertThat(statements(report, Dimension.TARGETING)).isEqualTo(strings(facts.get("targeting")));
    assertThat(statements(report, Dimension.EFFICIENCY))
        .isEqualTo(strings(facts.get("efficiency")));
    assertThat(statements(report, Dimension.EFFECTIVENESS))
        .isEqualTo(strings(facts.get("effectiveness")));
    assertThat(report.seriesBreaks()).isEmpty();
    assertThat(report.beneficiaryUnit()).isEqualTo("Personas");
  }

  private static ProgramReport realFicha() {
    return new FichaReader()
        .read(sample("2020-internacionalizacion-pymes.txt"))
        .reports()
        .getFirst();
  }

  private static String sample(String name) {
    assumeTrue(
        Files.isDirectory(SAMPLES),
        "SKIPPED: no sample fichas in ../shared/fichas; FichaRoundTripTest reads invented ones");
    try {
      return Files.readString(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(name + " cannot be read", e);
    }
  }

  private static Finding finding(Dimension dimension, String statement, int line) {
    return new Finding(dimension, statement, null, null, Place.line(line));
  }

  // What was read, as a ficha prints it: written anew from the numbers, so that they must be right.

  private static Map<Integer, Map<Fact, String>> years(ProgramReport report) {
    return report.years().stream()
        .collect(Collectors.toMap(year -> year.year(), year -> printed(year.figures())));
  }

  private static Map<Fact, String> figures(
      String initial,
      String last,
      String executed,
      String extra,
      String coverage,
      String perBeneficiary,
      String administrative,
      String share) {
    return Map.of(
        INITIAL_EXECUTION, initial,
        FINAL_EXECUTION, last,
        EXECUTED_BUDGET, executed,
        EXTRABUDGETARY_RESOURCES, extra,
        COVERAGE, coverage,
        SPENDING_PER_BENEFICIARY, perBeneficiary,
        ADMINISTRATIVE_SPENDING, administrative,
        ADMINISTRATIVE_SHARE, share);
  }

  private static Map<Fact, String> with(Map<Fact, String> figures, Map<Fact, String> totals) {
    Map<Fact, String> all = new EnumMap<>(figures);
    all.putAll(totals);
    return all;
  }

  private static Map<Fact, String> printed(Map<Fact, Figure> figures) {
    return figures.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> printed(e.getValue())));
  }

  private static String row(SubtitleReport subtitle) {
    Map<Fact, String> cells = printed(subtitle.figures());
    return subtitle.year()
        + ": "
        + subtitle.subtitle()
        + " "
        + cells.get(ADMINISTRATIVE_SPENDING)
        + " "
        + cells.get(EXECUTED_BUDGET);
  }

  private static String row(Component component) {
    return component.name()
        + " ["
        + component.unit()
        + "] "
        + component.years().stream()
            .map(year -> cells(year.year(), printed(year.figures())))
            .collect(Collectors.joining(" "));
  }

  private static String cells(int year, Map<Fact, String> cells) {
    return year
        + ": "
        + cells.get(COMPONENT_SPENDING)
        + " "
        + cells.get(OUTPUT)
        + " "
        + cells.get(SPENDING_PER_OUTPUT);
  }

  private static String row(Indicator indicator) {
    return indicator.name()
        + " "
        + indicator.percentage()
        + " "
        + indicator.values().stream()
            .map(v -> v.year() + ": " + printed(v.figure()))
            .collect(Collectors.joining(" "));
  }

  private static List<String> exAnte(ProgramReport report) {
    return report.evaluations().stream()
        .filter(e -> e.stage() == Stage.EX_ANTE)
        .map(Evaluation::result)
        .toList();
  }

  private static List<String> statements(ProgramReport report, Dimension dimension) {
    return report.findings().stream()
        .filter(f -> f.dimension() == dimension)
        .map(Finding::statement)
        .toList();
  }

  private static String printed(Figure figure) {
    return switch (figure) {
      case Printed printed -> printed(printed.value(), printed.step());
      case Missing missing ->
          switch (missing.reason()) {
            case NOT_REPORTED -> "S/I";
            case NOT_APPLICABLE -> "N/A";
            case NOT_COMPARABLE -> "N/C";
            case NOT_PUBLISHED -> "not published";
          };
    };
  }

  /** A step below one is a percentage's in the samples. */
  private static String printed(BigDecimal value, BigDecimal step) {
    if (step.compareTo(BigDecimal.ONE) == 0) {
      return String.format(Locale.GERMANY, "%,d", value.longValueExact());
    }
    int decimals = step.scale() - 2;
    return value.movePointRight(2).setScale(decimals).toPlainString().replace('.', ',') + "%";
  }

  // The facts beside an invented sample, as a ficha prints them.

  private static Map<Integer, Map<Fact, String>> years(JsonNode years) {
    return years
        .propertyStream()
        .collect(
            Collectors.toMap(
                e -> Integer.valueOf(e.getKey()),
                e -> with(year(e.getValue()), totals(e.getKey(), e.getValue()))));
  }

  /** The samples print each total as they print it elsewhere. */
  private static Map<Fact, String> totals(String year, JsonNode figures) {
    Map<Fact, String> totals = new EnumMap<>(Fact.class);
    totals.put(EXECUTED_BUDGET_OF_COMPONENTS, printed(figures.get("executedBudget")));
    if (year.equals("2020")) {
      totals.put(EXECUTED_BUDGET_OF_SUBTITLES, printed(figures.get("executedBudget")));
      totals.put(ADMINISTRATIVE_SPENDING_OF_SUBTITLES, printed(figures.get("adminSpend")));
    }
    return totals;
  }

  private static Map<Fact, String> year(JsonNode year) {
    return figures(
        printed(year.get("initialExecution")), printed(year.get("finalExecution")),
        printed(year.get("executedBudget")), printed(year.get("extraBudget")),
        printed(year.get("coverage")), printed(year.get("costPerBeneficiary")),
        printed(year.get("adminSpend")), printed(year.get("adminShare")));
  }

  private static List<String> subtitles(JsonNode subtitles) {
    return subtitles.values().stream()
        .map(
            s ->
                "2020: "
                    + s.get("code").asString()
                    + " "
                    + printed(s.get("admin"))
                    + " "
                    + printed(s.get("total")))
        .toList();
  }

  private static List<String> components(JsonNode components) {
    return components.values().stream()
        .map(
            c ->
                c.get("name").asString()
                    + " ["
                    + text(c.get("unit"))
                    + "] "
                    + c.get("years")
                        .propertyStream()
                        .map(
                            y ->
                                y.getKey()
                                    + ": "
                                    + printed(y.getValue().get("spend"))
                                    + " "
                                    + printed(y.getValue().get("output"))
                                    + " "
                                    + printed(y.getValue().get("unitCost")))
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> indicators(JsonNode indicators) {
    return indicators.values().stream()
        .map(
            i ->
                i.get("name").asString()
                    + " true "
                    + i.get("values")
                        .propertyStream()
                        .map(v -> v.getKey() + ": " + printed(v.getValue()))
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String printed(JsonNode figure) {
    return figure.isNumber()
        ? String.format(Locale.GERMANY, "%,d", figure.asLong())
        : figure.asString();
  }

  private static @Nullable String text(JsonNode text) {
    return text.isNull() ? null : text.asString();
  }

  private static List<String> strings(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toList();
  }
}
