package cl.contraste.source;

import cl.contraste.source.InventedProgram.Named;
import cl.contraste.source.PrintedStyle.Rules;
import cl.contraste.source.ProgramReport.Dimension;
import cl.contraste.source.ProgramReport.TextKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A ficha of a program that does not exist as it looks on paper: boxes, columns side by side,
 * tables with and without ruling lines, over several pages. The seed decides how.
 */
public final class PrintedFicha {

  private static final float LEFT = PrintedPages.LEFT;
  private static final float RIGHT = PrintedPages.RIGHT;
  private static final float MIDDLE = (LEFT + RIGHT) / 2;

  private final InventedProgram program;
  private final InventedText text;
  private final PrintedStyle style;
  private final PrintedPages pages;

  private PrintedFicha(InventedProgram program, PrintedStyle style) {
    this.program = program;
    this.text = new InventedText(program);
    this.style = style;
    this.pages = new PrintedPages(style);
  }

  /** Prints it and tells what must be read. */
  public static ProgramReport print(long seed, Path file) throws IOException {
    return print(seed, PrintedStyle.any(new Random(-seed)), file);
  }

  static ProgramReport print(long seed, PrintedStyle style, Path file) throws IOException {
    InventedProgram program = new InventedProgram(new Random(seed));
    new PrintedFicha(program, style).print(file);
    return new InventedRecord(program).report();
  }

  private void print(Path file) throws IOException {
    title();
    background();
    results();
    budget();
    subtitles();
    population();
    components();
    indicators();
    goals();
    endings();
    pages.print(file);
  }

  private void title() {
    pages.line(LEFT, 13, "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2020");
    pages.skip(12);
    lines(program.name, LEFT, 360, 12);
    pages.skip(10);
    lines(program.agency, LEFT, 400, style.size());
    pages.skip(pages.pitch());
    lines(program.ministry, LEFT, 400, style.size());
    heading("I. ANTECEDENTES DEL PROGRAMA");
    pages.skip(10);
  }

  private void lines(String text, float x, float width, float size) {
    PrintedPages.wrapped(text, width, size).forEach(line -> pages.line(x, size, line));
  }

  private void heading(String heading) {
    if (!pages.fits(80)) {
      pages.newPage();
    }
    pages.skip(14);
    pages.line(LEFT, style.size(), heading);
    pages.skip(4);
  }

  private void background() {
    List<String> description = new ArrayList<>(paragraphs(TextKind.DESCRIPTION));
    description.add(
        "El programa atiende en las regiones de " + String.join(", ", program.regions) + ".");
    section("DESCRIPCIÓN DEL PROGRAMA", description, LEFT, RIGHT);
    List<String> history =
        text.history(1_000).stream().skip(2).map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (style.columns() && pages.fits(320)) {
      float top = pages.y();
      section("PROPÓSITO", paragraphs(TextKind.PURPOSE), LEFT, MIDDLE - 12);
      float left = pages.y();
      pages.at(top);
      section(
          "HISTORIAL EVALUATIVO DEL PROGRAMA", List.of(String.join("\n", history)), MIDDLE, RIGHT);
      pages.at(Math.max(left, pages.y()));
    } else {
      section("PROPÓSITO", paragraphs(TextKind.PURPOSE), LEFT, RIGHT);
      section(
          "HISTORIAL EVALUATIVO DEL PROGRAMA", List.of(String.join("\n", history)), LEFT, RIGHT);
    }
  }

  /** A heading and paragraphs below it, all in a box where the style has boxes. */
  private void section(String heading, List<String> paragraphs, float left, float right) {
    float width = right - left - 10;
    int lines = paragraphs.stream().mapToInt(p -> pages.wrapped(p, width).size() + 1).sum();
    if (!pages.fits((lines + 4) * pages.pitch())) {
      pages.newPage();
    }
    float top = pages.y() + 6;
    pages.skip(10);
    pages.line(left + 5, style.size(), heading);
    for (String paragraph : paragraphs) {
      pages.skip(pages.pitch());
      lines(paragraph, left + 5, width, style.size());
    }
    pages.skip(6);
    if (style.boxes()) {
      pages.box(left, top, right, pages.y());
    }
    pages.skip(8);
  }

  private List<String> paragraphs(TextKind kind) {
    return program.texts.getOrDefault(kind, List.of());
  }

  private void results() {
    heading("II. ANÁLISIS DE DESEMPEÑO:");
    pages.line(LEFT, style.size(), "RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA:");
    pages.skip(8);
    Rules rules = style.rules();
    PrintedTable table = new PrintedTable(pages, style, rules, LEFT, LEFT + 110, LEFT + 290, RIGHT);
    table.head(List.of("DIMENSIÓN", "RESULTADOS", "OBSERVACIONES EVALUADOR(ES)"));
    table.row(
        dimension(
            "Focalización y Cobertura", Dimension.TARGETING, TextKind.EVALUATOR_ON_TARGETING));
    table.row(
        dimension(
            "Eficiencia y Ejecución Presupuestaria",
            Dimension.EFFICIENCY,
            TextKind.EVALUATOR_ON_EFFICIENCY));
    table.row(dimension("Eficacia", Dimension.EFFECTIVENESS, TextKind.EVALUATOR_ON_EFFECTIVENESS));
  }

  private List<String> dimension(String label, Dimension dimension, TextKind remarks) {
    List<String> said = paragraphs(remarks);
    return List.of(
        label,
        String.join("\n", program.findings.getOrDefault(dimension, List.of())),
        said.isEmpty() ? "Sin observaciones." : String.join("\n\n", said));
  }

  private void budget() {
    pages.newPage();
    heading("III. DESEMPEÑO 2020 DEL PROGRAMA");
    heading("PRESUPUESTO Y EJECUCIÓN");
    pages.line(LEFT, style.size(), "Ejecución Presupuestaria por año (M$ 2021)");
    pages.text(MIDDLE + 60, pages.y(), style.size(), "Presupuesto ($M 2021)");
    pages.skip(8);
    PrintedTable table =
        new PrintedTable(pages, style, style.rules(), LEFT, LEFT + 110, LEFT + 170, LEFT + 230);
    table.head(List.of("Año", "2019", "2020"));
    table.row(row("Ejecución presupuestaria inicial *", Fact.INITIAL_EXECUTION));
    table.row(row("Ejecución presupuestaria final **", Fact.FINAL_EXECUTION));
    table.row(row("Presupuesto ejecutado ***", Fact.EXECUTED_BUDGET));
    table.row(row("Recursos extrapresupuestarios ****", Fact.EXTRABUDGETARY_RESOURCES));
    pages.skip(8);
    pages.line(LEFT, 6, "* Parte del presupuesto de ejemplo que se gastó el año 1 2");
    pages.line(LEFT, 6, "*** Sin otros recursos 3 4");
  }

  private List<String> row(String name, Fact fact) {
    return row(name, program.facts.getOrDefault(fact, List.of()));
  }

  private static List<String> row(String name, List<InventedFigure> cells) {
    return Stream.concat(Stream.of(name), cells.stream().map(InventedFigure::text)).toList();
  }

  private void subtitles() {
    heading("GASTO POR SUBTÍTULOS (M$ 2021)");
    PrintedTable table =
        new PrintedTable(pages, style, style.rules(), LEFT, LEFT + 130, LEFT + 250, LEFT + 350);
    table.head(List.of("Subtítulo", "Gastos administrativos", "Total ejecutado"));
    program.subtitles.forEach(
        (code, cells) -> table.row(row(code + " (Gastos de ejemplo de tipo " + code + ")", cells)));
    table.row(row("Gasto total ejecutado", program.totalOfSubtitles));
  }

  private void population() {
    heading("POBLACIÓN");
    section("Población objetivo:", paragraphs(TextKind.TARGET_POPULATION), LEFT, RIGHT - 100);
    if (!pages.fits(120)) {
      pages.newPage();
    }
    List<InventedFigure> coverage = program.facts.getOrDefault(Fact.COVERAGE, List.of());
    List<InventedFigure> spending =
        program.facts.getOrDefault(Fact.SPENDING_PER_BENEFICIARY, List.of());
    float top = pages.y();
    coverage("COBERTURA POR AÑO", coverage, LEFT);
    pages.at(top);
    coverage("EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2021)*", spending, MIDDLE);
    pages.line(LEFT, 6, "* Gasto por cada uno 1 2 3 4");
  }

  private void coverage(String heading, List<InventedFigure> figures, float left) {
    pages.skip(14);
    pages.line(left, style.size(), heading);
    pages.skip(6);
    PrintedTable table = new PrintedTable(pages, style, style.rules(), left, left + 80, left + 160);
    table.head(List.of("2019", "2020"));
    table.row(figures.stream().map(InventedFigure::text).toList());
    pages.skip(6);
  }

  private void components() {
    heading("COMPONENTES");
    pages.line(LEFT, style.size(), "GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2021)");
    pages.skip(8);
    float[] edges = new float[8];
    edges[0] = LEFT;
    for (int i = 1; i < edges.length; i++) {
      edges[i] = LEFT + 130 + (i - 1) * 63;
    }
    PrintedTable table = new PrintedTable(pages, style, style.rules(), edges);
    table.head(List.of("Componente (Unidad)", "2019", "2020", "2019", "2020", "2019", "2020"));
    program.components.forEach(component -> table.row(row(named(component), component.cells())));
    table.row(summary("Gasto Administrativo", Fact.ADMINISTRATIVE_SPENDING));
    table.row(summary("Total", Fact.EXECUTED_BUDGET_OF_COMPONENTS));
    table.row(summary("Porcentaje gasto administrativo", Fact.ADMINISTRATIVE_SHARE));
  }

  private static String named(Named component) {
    return component.name() + (component.unit() == null ? "" : " (" + component.unit() + ")");
  }

  private List<String> summary(String name, Fact fact) {
    return Stream.concat(row(name, fact).stream(), IntStream.range(0, 4).mapToObj(i -> ""))
        .toList();
  }

  private void indicators() {
    heading("INDICADORES");
    pages.line(LEFT, style.size(), "INDICADORES DE PROPÓSITO");
    pages.skip(8);
    PrintedTable table =
        new PrintedTable(pages, style, style.rules(), LEFT, LEFT + 300, LEFT + 400, RIGHT);
    table.head(List.of("Indicador", "Efectivo 2019", "Efectivo 2020"));
    program.indicators.forEach(indicator -> table.row(row(indicator.name(), indicator.cells())));
  }

  private void goals() {
    heading("IV. OTROS ANTECEDENTES DEL PROGRAMA");
    heading("CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)");
    if (program.goals.isEmpty()) {
      lines("No informa.", LEFT, RIGHT - LEFT, style.size());
    }
    program.goals.forEach(
        (goal, targets) -> {
          goal(goal + ". " + InventedWords.sentence(program.random, 20));
          targets.forEach(t -> goal(t + " " + InventedWords.sentence(program.random, 30)));
        });
  }

  private void goal(String goal) {
    pages.skip(6);
    lines(goal, LEFT, RIGHT - LEFT, style.size());
  }

  private void endings() {
    heading("V. OBSERVACIONES INSTITUCIÓN");
    section(
        "AJUSTES POR SITUACIÓN SOCIO SANITARIA",
        orNothing(TextKind.INSTITUTION_ON_PANDEMIC, "No informa."),
        LEFT,
        RIGHT);
    section(
        "OBSERVACIONES DE LA INSTITUCIÓN",
        orNothing(TextKind.INSTITUTION, "Sin observaciones."),
        LEFT,
        RIGHT);
    goal("Nota técnica 1: Este programa no existe.");
    if (program.populationsRedefined) {
      goal(
          "Nota técnica 3: Desde el año 2020 las poblaciones de ejemplo se cuentan de otra"
              + " manera; las de 2018 eran otras.");
    }
    goal("Nota técnica 4: Los montos inventados son pesos del año 2021.");
    goal("S/I: Valor no informado.");
  }

  private List<String> orNothing(TextKind kind, String nothing) {
    return paragraphs(kind).isEmpty() ? List.of(nothing) : paragraphs(kind);
  }
}
