package cl.contraste.source;

import cl.contraste.source.InventedProgram.Named;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Stage;
import cl.contraste.source.ProgramReport.TextKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sections of a ficha, line by line; every line ends with a blank, as extracted ones do. */
record InventedText(InventedProgram program) {

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
    return history(70);
  }

  /**
   * @param width at which evaluations wrap
   */
  List<String> history(int width) {
    List<Object> lines =
        new ArrayList<>(
            List.of(
                "HISTORIAL EVALUATIVO DEL PROGRAMA ",
                "",
                "Año de inicio: " + program.startYear + "  "));
    lines.add(
        "Evaluación Ex-Ante de diseño: "
            + program.evaluations.stream()
                .filter(e -> e.stage() == Stage.EX_ANTE)
                .findFirst()
                .map(InventedText::exAnte)
                .orElse("Sin evaluación "));
    List<String> exPost =
        program.evaluations.stream()
            .filter(e -> e.stage() == Stage.EX_POST)
            .map(InventedText::exPost)
            .toList();
    lines.add(
        wrapped(
            "Evaluaciones Ex Post: " + (exPost.isEmpty() ? "No tiene" : exPost.getFirst()), width));
    exPost.stream().skip(1).forEach(e -> lines.add(wrapped(e, width)));
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
        program.findings.getOrDefault(dimension, List.of()).stream()
            .flatMap(f -> wrapped(f, 48).stream())
            .toList();
    return lines(
        phrases,
        "",
        program.texts.getOrDefault(remarks, List.of()).isEmpty()
            ? " Sin observaciones. "
            : prose(remarks, 42),
        "");
  }

  private List<String> title() {
    return lines(
        "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020 ",
        "",
        wrapped(program.name, 45),
        " ",
        "",
        wrapped(program.agency, 45),
        wrapped(program.ministry, 45),
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
            "El programa atiende en las regiones de " + String.join(", ", program.regions) + ".",
            140));
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
    program.subtitles.forEach((code, cells) -> lines.add(subtitle(code, cells)));
    lines.addAll(
        List.of(
            "Gasto total ejecutado " + cells(program.totalOfSubtitles),
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
    List<InventedFigure> coverage =
        new ArrayList<>(program.facts.getOrDefault(Fact.COVERAGE, List.of()));
    coverage.addAll(program.facts.getOrDefault(Fact.SPENDING_PER_BENEFICIARY, List.of()));
    lines.addAll(List.of(cells(coverage), "", "* Gasto por cada uno 1 2 3 4 ", " "));
    return lines(lines.toArray());
  }

  private List<String> subtitle(int code, List<InventedFigure> cells) {
    String name = code + " (Gastos de ejemplo " + code + ")";
    return program.random.nextBoolean() || cells.stream().anyMatch(InventedFigure::blank)
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
    program.components.forEach(component -> lines.add(componentRow(component)));
    lines.addAll(
        List.of(
            summary(
                "Gasto Administrativo",
                program.facts.getOrDefault(Fact.ADMINISTRATIVE_SPENDING, List.of())),
            ""));
    lines.addAll(
        List.of(
            summary(
                "Total", program.facts.getOrDefault(Fact.EXECUTED_BUDGET_OF_COMPONENTS, List.of())),
            ""));
    lines.addAll(
        List.of(
            summary(
                "Porcentaje gasto administrativo",
                program.facts.getOrDefault(Fact.ADMINISTRATIVE_SHARE, List.of())),
            "",
            " "));
    return lines(lines.toArray());
  }

  private List<String> componentRow(Named row) {
    String cells = cells(row.cells());
    if (row.unit() == null) {
      return lines(wrapped(row.name(), 42), cells, "");
    }
    return switch (program.random.nextInt(3)) {
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
    program.indicators.forEach(
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
    program.goals.forEach(
        (goal, targets) -> {
          lines.addAll(
              List.of(wrapped(goal + ". " + InventedWords.sentence(program.random, 20), 60), ""));
          targets.forEach(
              target ->
                  lines.addAll(
                      List.of(
                          wrapped(target + " " + InventedWords.sentence(program.random, 30), 60),
                          "")));
        });
    lines.addAll(program.goals.isEmpty() ? List.of("No informa. ", "", " ") : List.of(" "));
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
    return program.texts.getOrDefault(kind, List.of()).isEmpty() ? nothing : prose(kind, 140);
  }

  private List<String> notes() {
    List<Object> lines = new ArrayList<>(List.of("Nota técnica 1: Este programa no existe. ", ""));
    if (program.populationsRedefined) {
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
    return cells(program.facts.getOrDefault(fact, List.of()));
  }

  private static String cells(List<InventedFigure> cells) {
    return String.join(" ", cells.stream().map(InventedFigure::text).toList()) + " ";
  }

  private List<String> prose(TextKind kind, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : program.texts.getOrDefault(kind, List.of())) {
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
