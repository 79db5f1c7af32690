package cl.contraste.source;

import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SeriesBreak;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import cl.contraste.source.ProgramReport.YearReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ficha of the 2020 layout of a program that does not exist, and the record it must become. The
 * same seed gives the same ficha. Places are not in the record.
 */
public record InventedFicha(String text, ProgramReport expected) {

  /** The lines in the order in which the one real ficha at hand was extracted. */
  public static InventedFicha of(long seed) {
    Invention invention = new Invention(new Random(seed));
    ProgramReport expected = invention.report();
    return new InventedFicha(
        String.join("\n", invention.sections().stream().flatMap(List::stream).toList()), expected);
  }

  /** The sections in any order, on pages. */
  public static InventedFicha shuffled(long seed) {
    Random random = new Random(seed);
    Invention invention = new Invention(random);
    ProgramReport expected = invention.report();
    List<String> sections =
        new ArrayList<>(invention.sections().stream().map(s -> String.join("\n", s)).toList());
    Collections.shuffle(sections, random);
    return new InventedFicha(String.join("\f", sections), expected);
  }

  /** As PDF extraction gives it: without empty lines, and with headings that share a line. */
  public InventedFicha compact() {
    return new InventedFicha(
        text.replaceAll("\n{2,}", "\n")
            .replace("DEL PROGRAMA \nPRESUPUESTO", "DEL PROGRAMA PRESUPUESTO")
            .replace("(ODS) \n", "(ODS) "),
        expected);
  }

  /** Everything about one program, and how its sections are printed. */
  private static final class Invention {

    private static final int OLD = 2019;
    private static final int NEW = 2020;
    private static final List<Integer> YEARS = List.of(OLD, NEW);

    private final Random random;
    private final String name;
    private final String agency;
    private final String ministry;
    private final int startYear;
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final Map<Dimension, List<String>> findings = new EnumMap<>(Dimension.class);
    private final Map<TextKind, List<String>> texts = new EnumMap<>(TextKind.class);
    private final List<String> regions;
    private final Map<Fact, List<InventedFigure>> facts = new EnumMap<>(Fact.class);
    private final Map<Integer, List<InventedFigure>> subtitles = new LinkedHashMap<>();
    private final List<Named> components = new ArrayList<>();
    private final List<Named> indicators = new ArrayList<>();
    private final Map<Integer, List<String>> goals = new LinkedHashMap<>();
    private final boolean populationsRedefined;

    /** A row of a table. */
    private record Named(String name, @Nullable String unit, List<InventedFigure> cells) {}

    Invention(Random random) {
      this.random = random;
      this.name = InventedWords.title(random);
      this.agency = InventedWords.agency(random);
      this.ministry = InventedWords.ministry(random);
      this.startYear = 1990 + random.nextInt(31);
      this.regions = InventedWords.some(random, InventedWords.REGIONS, 1 + random.nextInt(16));
      this.populationsRedefined = random.nextBoolean();
      inventEvaluations();
      inventTexts();
      inventFacts();
      inventRows();
      inventGoals();
    }

    private void inventEvaluations() {
      if (random.nextInt(4) > 0) {
        Integer year = random.nextBoolean() ? 2010 + random.nextInt(11) : null;
        evaluations.add(
            evaluation(
                Stage.EX_ANTE, InventedWords.one(random, InventedWords.RESULTS), null, null, year));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        String subject = random.nextBoolean() ? InventedWords.sentence(random, 4) : null;
        String type = InventedWords.one(random, InventedWords.EVALUATIONS);
        int year = 2000 + random.nextInt(21);
        evaluations.add(
            evaluation(
                Stage.EX_POST,
                InventedWords.one(random, InventedWords.STATES),
                type,
                subject,
                year));
      }
    }

    private static Evaluation evaluation(
        Stage stage,
        String result,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Integer year) {
      return new Evaluation(stage, result, type, subject, year, Place.UNKNOWN);
    }

    private void inventTexts() {
      for (Dimension dimension : Dimension.values()) {
        findings.put(
            dimension, InventedWords.some(random, InventedWords.FINDINGS, random.nextInt(4)));
      }
      texts.put(TextKind.PURPOSE, InventedWords.paragraphs(random, 1));
      texts.put(TextKind.DESCRIPTION, InventedWords.paragraphs(random, 1 + random.nextInt(2)));
      texts.put(
          TextKind.TARGET_POPULATION,
          List.of(
              InventedWords.one(random, InventedWords.POPULATIONS)
                  + " "
                  + InventedWords.prose(random, 2)));
      texts.put(
          TextKind.EVALUATOR_ON_TARGETING, InventedWords.paragraphs(random, random.nextInt(2)));
      texts.put(
          TextKind.EVALUATOR_ON_EFFICIENCY, InventedWords.paragraphs(random, random.nextInt(3)));
      texts.put(
          TextKind.EVALUATOR_ON_EFFECTIVENESS, InventedWords.paragraphs(random, random.nextInt(2)));
      texts.put(
          TextKind.INSTITUTION_ON_PANDEMIC, InventedWords.paragraphs(random, random.nextInt(2)));
      texts.put(TextKind.INSTITUTION, InventedWords.paragraphs(random, random.nextInt(4)));
    }

    private void inventFacts() {
      facts.put(Fact.INITIAL_EXECUTION, percentages(150));
      facts.put(Fact.FINAL_EXECUTION, percentages(150));
      facts.put(Fact.EXECUTED_BUDGET, amounts(2));
      facts.put(Fact.EXTRABUDGETARY_RESOURCES, amounts(2));
      facts.put(Fact.COVERAGE, percentages(120));
      facts.put(Fact.SPENDING_PER_BENEFICIARY, amounts(2));
      facts.put(Fact.ADMINISTRATIVE_SPENDING, amounts(2));
      facts.put(Fact.ADMINISTRATIVE_SHARE, percentages(100));
    }

    private void inventRows() {
      InventedWords.some(random, InventedWords.SUBTITLES, random.nextInt(5))
          .forEach(s -> subtitles.put(s, amounts(2)));
      for (int i = random.nextInt(6); i > 0; i--) {
        String unit =
            random.nextInt(3) == 0 ? null : InventedWords.one(random, InventedWords.UNITS);
        components.add(new Named(InventedWords.componentName(random), unit, amounts(6)));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        indicators.add(
            new Named(
                InventedWords.indicatorName(random),
                null,
                random.nextBoolean() ? percentages(300) : plain()));
      }
    }

    private void inventGoals() {
      for (String target :
          InventedWords.some(random, InventedWords.TARGETS, random.nextInt(6)).stream()
              .sorted()
              .toList()) {
        int goal = Integer.parseInt(target.substring(0, target.indexOf('.')));
        goals.computeIfAbsent(goal, g -> new ArrayList<>()).add(target);
      }
      if (random.nextInt(3) == 0) {
        goals.putIfAbsent(17, new ArrayList<>());
      }
    }

    private List<InventedFigure> percentages(int most) {
      return withOneThatIsNotBlank(
          () -> Stream.of(1, 2).map(i -> InventedFigure.percentage(random, most)).toList());
    }

    private List<InventedFigure> amounts(int count) {
      return withOneThatIsNotBlank(
          () -> IntStream.range(0, count).mapToObj(i -> InventedFigure.amount(random)).toList());
    }

    private List<InventedFigure> plain() {
      return withOneThatIsNotBlank(
          () -> Stream.of(1, 2).map(i -> InventedFigure.plain(random)).toList());
    }

    private static List<InventedFigure> withOneThatIsNotBlank(
        java.util.function.Supplier<List<InventedFigure>> cells) {
      List<InventedFigure> invented = cells.get();
      while (invented.stream().allMatch(InventedFigure::blank)) {
        invented = cells.get();
      }
      return invented;
    }

    // ---- what must be read

    ProgramReport report() {
      return new ProgramReport(
          Kind.MONITORED,
          new Identity(null, null, name),
          ministry,
          new Agency(null, agency),
          NEW,
          true,
          2021,
          startYear,
          null,
          InventedWords.unitOf(
              texts.getOrDefault(TextKind.TARGET_POPULATION, List.of()).getFirst()),
          texts.entrySet().stream()
              .filter(t -> !t.getValue().isEmpty())
              .map(t -> new Text(t.getKey(), t.getValue(), Place.UNKNOWN))
              .toList(),
          regions,
          List.copyOf(goals.keySet()),
          goals.values().stream().flatMap(List::stream).toList(),
          IntStream.of(0, 1).mapToObj(this::yearReport).toList(),
          subtitles.entrySet().stream().map(s -> subtitleReport(s.getKey(), s.getValue())).toList(),
          components.stream().map(this::component).toList(),
          indicators.stream().map(this::indicator).toList(),
          evaluations,
          findings.entrySet().stream()
              .flatMap(
                  f ->
                      f.getValue().stream()
                          .map(s -> new Finding(f.getKey(), s, null, null, Place.UNKNOWN)))
              .toList(),
          populationsRedefined ? List.of(seriesBreak()) : List.of(),
          Place.UNKNOWN);
    }

    private YearReport yearReport(int column) {
      Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
      facts.forEach((fact, cells) -> figures.put(fact, cells.get(column).figure()));
      return new YearReport(YEARS.get(column), 12, figures, Place.UNKNOWN);
    }

    private static SubtitleReport subtitleReport(int code, List<InventedFigure> cells) {
      Map<Fact, Figure> figures =
          Map.of(
              Fact.ADMINISTRATIVE_SPENDING,
              cells.get(0).figure(),
              Fact.EXECUTED_BUDGET,
              cells.get(1).figure());
      return new SubtitleReport(NEW, code, 12, figures, Place.UNKNOWN);
    }

    private Component component(Named row) {
      return new Component(
          row.name(),
          row.unit(),
          IntStream.of(0, 1).mapToObj(c -> componentYear(row, c)).toList(),
          Place.UNKNOWN);
    }

    private static ComponentYear componentYear(Named row, int column) {
      Map<Fact, Figure> figures =
          Map.of(
              Fact.COMPONENT_SPENDING, row.cells().get(column).figure(),
              Fact.OUTPUT, row.cells().get(2 + column).figure(),
              Fact.SPENDING_PER_OUTPUT, row.cells().get(4 + column).figure());
      return new ComponentYear(YEARS.get(column), figures, Place.UNKNOWN);
    }

    private Indicator indicator(Named row) {
      boolean percentage = row.cells().stream().anyMatch(cell -> cell.text().endsWith("%"));
      List<IndicatorValue> values =
          IntStream.of(0, 1)
              .mapToObj(c -> new IndicatorValue(YEARS.get(c), row.cells().get(c).figure()))
              .toList();
      return new Indicator(row.name(), percentage, values, Place.UNKNOWN);
    }

    private static SeriesBreak seriesBreak() {
      return new SeriesBreak(
          NEW,
          List.of(
              Fact.BENEFICIARIES,
              Fact.TARGET_POPULATION,
              Fact.COVERAGE,
              Fact.SPENDING_PER_BENEFICIARY),
          Place.UNKNOWN);
    }

    // ---- how it is printed: every line ends with a blank, as extracted ones do

    List<List<String>> sections() {
      return List.of(
          purpose(),
          history(),
          analysis(),
          title(),
          performance(),
          subtitlesAndPopulation(),
          componentTable(),
          indicatorTable(),
          goalList(),
          observations(),
          notes());
    }

    private List<String> purpose() {
      return lines(" PROPÓSITO ", "", prose(TextKind.PURPOSE, 140), " ", "");
    }

    private List<String> history() {
      List<Object> lines =
          new ArrayList<>(
              List.of(
                  "HISTORIAL EVALUATIVO DEL PROGRAMA ", "", "Año de inicio: " + startYear + "  "));
      lines.add(
          "Evaluación Ex-Ante de diseño: "
              + evaluations.stream()
                  .filter(e -> e.stage() == Stage.EX_ANTE)
                  .findFirst()
                  .map(Invention::exAnte)
                  .orElse("Sin evaluación "));
      List<String> exPost =
          evaluations.stream()
              .filter(e -> e.stage() == Stage.EX_POST)
              .map(Invention::exPost)
              .toList();
      lines.add(
          wrapped(
              "Evaluaciones Ex Post: " + (exPost.isEmpty() ? "No tiene" : exPost.getFirst()), 70));
      exPost.stream().skip(1).forEach(e -> lines.add(wrapped(e, 70)));
      lines.add("");
      lines.add(" ");
      return lines(lines.toArray());
    }

    private static String exAnte(Evaluation evaluation) {
      return evaluation.result()
          + (evaluation.year() == null ? " " : " (Revisión de Diseño " + evaluation.year() + ") ");
    }

    private static String exPost(Evaluation e) {
      return e.type()
          + " "
          + e.year()
          + (e.subject() == null ? "" : " \"" + e.subject() + "\"")
          + " - "
          + e.result();
    }

    private List<String> analysis() {
      return lines(
          "II. ANÁLISIS DE DESEMPEÑO: ",
          "",
          "RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA: ",
          "",
          "DIMENSIÓN RESULTADOS OBSERVACIONES EVALUADOR(ES) ",
          "",
          "Focalización y Cobertura ",
          dimension(Dimension.TARGETING, TextKind.EVALUATOR_ON_TARGETING),
          "Eficiencia y Ejecución Presupuestaria ",
          "",
          dimension(Dimension.EFFICIENCY, TextKind.EVALUATOR_ON_EFFICIENCY),
          "Eficacia ",
          dimension(Dimension.EFFECTIVENESS, TextKind.EVALUATOR_ON_EFFECTIVENESS),
          " ",
          " ");
    }

    private List<String> dimension(Dimension dimension, TextKind remarks) {
      List<String> phrases =
          findings.getOrDefault(dimension, List.of()).stream()
              .flatMap(f -> wrapped(f, 48).stream())
              .toList();
      return lines(
          phrases,
          "",
          texts.getOrDefault(remarks, List.of()).isEmpty()
              ? " Sin observaciones. "
              : prose(remarks, 42),
          "");
    }

    private List<String> title() {
      return lines(
          "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020 ",
          "",
          wrapped(name, 45),
          " ",
          "",
          wrapped(agency, 45),
          wrapped(ministry, 45),
          "",
          " ",
          "",
          "I. ANTECEDENTES DEL PROGRAMA ",
          "",
          "DESCRIPCIÓN DEL PROGRAMA ",
          "",
          prose(TextKind.DESCRIPTION, 140),
          " ",
          wrapped(
              "El programa atiende en las regiones de " + String.join(", ", regions) + ".", 140));
    }

    private List<String> performance() {
      return lines(
          " III. DESEMPEÑO 2020 DEL PROGRAMA ",
          "PRESUPUESTO Y EJECUCIÓN ",
          "",
          "Ejecución Presupuestaria por año (M$ 2021) Presupuesto ($M 2021) ",
          "",
          " ",
          "Año ",
          "",
          " 2019 2020 ",
          "",
          "Ejecución ",
          "presupuestaria inicial ",
          "* ",
          "",
          cells(Fact.INITIAL_EXECUTION),
          "",
          "Ejecución ",
          "presupuestaria final ",
          "** ",
          "",
          cells(Fact.FINAL_EXECUTION),
          "",
          "Presupuesto ",
          "ejecutado *** ",
          "",
          cells(Fact.EXECUTED_BUDGET),
          "",
          "Recursos ",
          "extrapresupuestarios ",
          "**** ",
          "",
          cells(Fact.EXTRABUDGETARY_RESOURCES),
          "",
          " ",
          "* Parte del presupuesto de ejemplo que se gastó el año 1 2 ",
          "*** Sin otros recursos 3 4 ");
    }

    private List<String> subtitlesAndPopulation() {
      List<Object> lines =
          new ArrayList<>(
              List.of(
                  "GASTO POR SUBTÍTULOS (M$ 2021) ",
                  "",
                  "Subtítulo Gastos administrativos Total ejecutado ",
                  ""));
      subtitles.forEach((code, cells) -> lines.add(subtitle(code, cells)));
      lines.addAll(
          List.of(
              "Gasto total ejecutado S/I 12 ",
              "",
              "POBLACIÓN ",
              "",
              "Población objetivo: ",
              prose(TextKind.TARGET_POPULATION, 75),
              "",
              "1 ",
              "",
              "  ",
              ""));
      lines.addAll(
          List.of(
              "COBERTURA POR AÑO  EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2021)* ",
              "",
              "2019 2020 2019 2020 ",
              ""));
      List<InventedFigure> coverage = new ArrayList<>(facts.getOrDefault(Fact.COVERAGE, List.of()));
      coverage.addAll(facts.getOrDefault(Fact.SPENDING_PER_BENEFICIARY, List.of()));
      lines.addAll(List.of(cells(coverage), "", "* Gasto por cada uno 1 2 3 4 ", " "));
      return lines(lines.toArray());
    }

    private List<String> subtitle(int code, List<InventedFigure> cells) {
      String name = code + " (Gastos de ejemplo " + code + ")";
      return random.nextBoolean() || cells.stream().anyMatch(InventedFigure::blank)
          ? lines(name + " " + cells(cells), "")
          : lines(name + " ", cells.get(0).text() + " ", "", cells.get(1).text() + " ", "");
    }

    private List<String> componentTable() {
      List<Object> lines =
          new ArrayList<>(
              List.of(
                  " COMPONENTES ",
                  "",
                  "GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2021) ",
                  "",
                  " ",
                  "Gasto ejecutado  ",
                  "",
                  "(Miles de $ (2021)) ",
                  "Producción ",
                  "",
                  "(Unidad) ",
                  "Gasto unitario ",
                  "",
                  "(Miles de $ (2021)) ",
                  "",
                  "Componente ",
                  "(Unidad) ",
                  "",
                  "2019 2020 2019 2020 2019 2020 ",
                  ""));
      components.forEach(component -> lines.add(componentRow(component)));
      lines.addAll(
          List.of(
              summary(
                  "Gasto Administrativo",
                  facts.getOrDefault(Fact.ADMINISTRATIVE_SPENDING, List.of())),
              ""));
      lines.addAll(
          List.of(
              summary("Total", List.of(InventedFigure.amount(1_234), InventedFigure.amount(5))),
              ""));
      lines.addAll(
          List.of(
              summary(
                  "Porcentaje gasto administrativo",
                  facts.getOrDefault(Fact.ADMINISTRATIVE_SHARE, List.of())),
              "",
              " "));
      return lines(lines.toArray());
    }

    private List<String> componentRow(Named row) {
      String cells = cells(row.cells());
      if (row.unit() == null) {
        return lines(wrapped(row.name(), 42), cells, "");
      }
      return switch (random.nextInt(3)) {
        case 0 -> lines(wrapped(row.name(), 42), "(" + row.unit() + ") ", cells, "");
        case 1 -> lines(row.name() + " (" + row.unit() + ") " + cells, "");
        default -> lines(wrapped(row.name() + " (" + row.unit() + ")", 42), "", cells, "");
      };
    }

    private static String summary(String name, List<InventedFigure> cells) {
      List<InventedFigure> all = new ArrayList<>(cells);
      all.addAll(Collections.nCopies(4, InventedFigure.BLANK));
      return name + " " + cells(all);
    }

    private List<String> indicatorTable() {
      List<Object> lines =
          new ArrayList<>(
              List.of(
                  "INDICADORES ",
                  "",
                  "INDICADORES DE PROPÓSITO ",
                  "",
                  "Indicador Efectivo 2019 Efectivo 2020 ",
                  ""));
      indicators.forEach(
          i -> lines.addAll(List.of(wrapped(i.name(), 70), "", cells(i.cells()), "")));
      lines.add(" ");
      return lines(lines.toArray());
    }

    private List<String> goalList() {
      List<Object> lines =
          new ArrayList<>(
              List.of(
                  "IV. OTROS ANTECEDENTES DEL PROGRAMA ",
                  "",
                  "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS) ",
                  ""));
      goals.forEach(
          (goal, targets) -> {
            lines.addAll(
                List.of(wrapped(goal + ". " + InventedWords.sentence(random, 20), 60), ""));
            targets.forEach(
                target ->
                    lines.addAll(
                        List.of(
                            wrapped(target + " " + InventedWords.sentence(random, 30), 60), "")));
          });
      lines.addAll(goals.isEmpty() ? List.of("No informa. ", "", " ") : List.of(" "));
      return lines(lines.toArray());
    }

    private List<String> observations() {
      return lines(
          "V. OBSERVACIONES INSTITUCIÓN ",
          "",
          "AJUSTES POR SITUACIÓN SOCIO SANITARIA ",
          "",
          orNothing(TextKind.INSTITUTION_ON_PANDEMIC, "No informa. "),
          " ",
          "",
          "OBSERVACIONES DE LA INSTITUCIÓN ",
          "",
          orNothing(TextKind.INSTITUTION, "Sin observaciones. "),
          " ",
          "");
    }

    private Object orNothing(TextKind kind, String nothing) {
      return texts.getOrDefault(kind, List.of()).isEmpty() ? nothing : prose(kind, 140);
    }

    private List<String> notes() {
      List<Object> lines =
          new ArrayList<>(List.of("Nota técnica 1: Este programa no existe. ", ""));
      if (populationsRedefined) {
        lines.add(
            wrapped(
                "Nota técnica 3: Desde el año 2020 las poblaciones de ejemplo se cuentan de otra"
                    + " manera; las de 2018 eran otras.",
                60));
      }
      lines.addAll(
          List.of(
              "",
              "Nota técnica 4: Los montos inventados son pesos del año 2021. ",
              "",
              " ",
              "S/I: Valor no informado. ",
              "N/A: No aplica. ",
              "N/C: Valor no comparable. ",
              ""));
      return lines(lines.toArray());
    }

    private String cells(Fact fact) {
      return cells(facts.getOrDefault(fact, List.of()));
    }

    private static String cells(List<InventedFigure> cells) {
      return String.join(" ", cells.stream().map(InventedFigure::text).toList()) + " ";
    }

    private List<String> prose(TextKind kind, int width) {
      List<String> lines = new ArrayList<>();
      for (String paragraph : texts.getOrDefault(kind, List.of())) {
        if (!lines.isEmpty()) {
          lines.add(" ");
        }
        lines.addAll(wrapped(paragraph, width));
      }
      return lines;
    }

    private static List<String> wrapped(String text, int width) {
      return InventedWords.wrapped(text, width);
    }

    /** Strings and lists of strings as one list. */
    private static List<String> lines(Object... parts) {
      List<String> lines = new ArrayList<>();
      for (Object part : parts) {
        switch (part) {
          case List<?> list -> list.forEach(line -> lines.add((String) line));
          default -> lines.add((String) part);
        }
      }
      return lines;
    }
  }
}
