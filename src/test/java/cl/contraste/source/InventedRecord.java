package cl.contraste.source;

import cl.contraste.source.InventedProgram.Named;
import cl.contraste.source.ProgramReport.Agency;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Identity;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import cl.contraste.source.ProgramReport.Kind;
import cl.contraste.source.ProgramReport.SeriesBreak;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import cl.contraste.source.ProgramReport.YearReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The record that a program that does not exist must become; without places. */
record InventedRecord(InventedProgram program) {

  ProgramReport report() {
    return new ProgramReport(
        Kind.MONITORED,
        new Identity(null, null, program.name),
        program.ministry,
        new Agency(null, program.agency),
        InventedProgram.NEW,
        true,
        2021,
        program.startYear,
        null,
        InventedWords.unitOf(
            program.texts.getOrDefault(TextKind.TARGET_POPULATION, List.of()).getFirst()),
        program.texts.entrySet().stream()
            .filter(t -> !t.getValue().isEmpty())
            .map(t -> new Text(t.getKey(), t.getValue(), Place.UNKNOWN))
            .toList(),
        program.regions,
        List.copyOf(program.goals.keySet()),
        program.goals.values().stream().flatMap(List::stream).toList(),
        IntStream.of(0, 1).mapToObj(this::yearReport).toList(),
        program.subtitles.entrySet().stream()
            .map(s -> subtitleReport(s.getKey(), s.getValue()))
            .toList(),
        program.components.stream().map(this::component).toList(),
        program.indicators.stream().map(this::indicator).toList(),
        program.evaluations,
        program.findings.entrySet().stream()
            .flatMap(
                f ->
                    f.getValue().stream()
                        .map(s -> new Finding(f.getKey(), s, null, null, Place.UNKNOWN)))
            .toList(),
        program.populationsRedefined ? List.of(seriesBreak()) : List.of(),
        Place.UNKNOWN);
  }

  private YearReport yearReport(int column) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    program.facts.forEach((fact, cells) -> figures.put(fact, cells.get(column).figure()));
    if (InventedProgram.YEARS.get(column) == InventedProgram.NEW) {
      List<InventedFigure> total = program.totalOfSubtitles;
      figures.put(Fact.ADMINISTRATIVE_SPENDING_OF_SUBTITLES, total.get(0).figure());
      figures.put(Fact.EXECUTED_BUDGET_OF_SUBTITLES, total.get(1).figure());
    }
    return new YearReport(InventedProgram.YEARS.get(column), 12, figures, Place.UNKNOWN);
  }

  private static SubtitleReport subtitleReport(int code, List<InventedFigure> cells) {
    Map<Fact, Figure> figures =
        Map.of(
            Fact.ADMINISTRATIVE_SPENDING,
            cells.get(0).figure(),
            Fact.EXECUTED_BUDGET,
            cells.get(1).figure());
    return new SubtitleReport(InventedProgram.NEW, code, 12, figures, Place.UNKNOWN);
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
    return new ComponentYear(InventedProgram.YEARS.get(column), figures, Place.UNKNOWN);
  }

  private Indicator indicator(Named row) {
    boolean percentage = row.cells().stream().anyMatch(cell -> cell.text().endsWith("%"));
    List<IndicatorValue> values =
        IntStream.of(0, 1)
            .mapToObj(
                c -> new IndicatorValue(InventedProgram.YEARS.get(c), row.cells().get(c).figure()))
            .toList();
    return new Indicator(row.name(), percentage, values, Place.UNKNOWN);
  }

  private static SeriesBreak seriesBreak() {
    return new SeriesBreak(
        InventedProgram.NEW,
        List.of(
            Fact.BENEFICIARIES,
            Fact.TARGET_POPULATION,
            Fact.COVERAGE,
            Fact.SPENDING_PER_BENEFICIARY),
        Place.UNKNOWN);
  }
}
