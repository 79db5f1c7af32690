package cl.contraste.intake;

import cl.contraste.platform.NameKey;
import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Place;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.ProgramReport.Component;
import cl.contraste.source.ProgramReport.ComponentYear;
import cl.contraste.source.ProgramReport.Indicator;
import cl.contraste.source.ProgramReport.IndicatorValue;
import cl.contraste.source.ProgramReport.SeriesBreak;
import cl.contraste.source.ProgramReport.SubtitleReport;
import cl.contraste.source.ProgramReport.YearReport;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report tells of years, on its way into the tables. */
final class YearRows {

  /** More than the money of the world, and few enough to be added up. */
  private static final int MOST_DIGITS = 15;

  private final EditionContext edition;
  private final FactTables tables;
  private final int program;
  private final int id;

  YearRows(EditionContext edition) {
    this.edition = edition;
    this.tables = edition.tables();
    this.program = edition.program();
    this.id = edition.id();
  }

  void write(short ministry, int agency) {
    ProgramReport report = edition.report();
    report.years().forEach(year -> year(year, ministry, agency));
    report.subtitles().forEach(this::subtitle);
    EditionContext.numbered(report.components(), this::component);
    EditionContext.numbered(report.indicators(), this::indicator);
    report.seriesBreaks().forEach(this::seriesBreak);
  }

  private void seriesBreak(SeriesBreak seriesBreak) {
    for (Fact fact : seriesBreak.facts()) {
      tables
          .seriesBreaks()
          .add(program, id, seriesBreak.year(), fact.column(), seriesBreak.place().line());
    }
  }

  private void year(YearReport year, short ministry, int agency) {
    Map<Fact, Figure> told = whole(year.figures());
    Map<Fact, Implied> implied = Implied.by(told);
    Integer priceYear = edition.report().priceYear();
    Stream.Builder<@Nullable Object> cells = Stream.builder();
    Stream.of(
            program,
            year.year(),
            edition.report().edition(),
            id,
            edition.load(),
            edition.report().kind(),
            ministry,
            agency,
            priceYear == null ? Integer.valueOf(year.year()) : priceYear,
            year.throughMonth())
        .forEach(cells::add);
    cells.add(year.place().line());
    for (Fact fact : Fact.OF_YEAR) {
      Cell cell = Cell.of(told.get(fact), implied.get(fact));
      cells.add(cell.value()).add(cell.status());
    }
    tables.years().add(cells.build().toArray());
    told.forEach((fact, figure) -> figure(year.year(), 0, fact, figure, year.place()));
    implied.forEach((fact, bounds) -> implied(year.year(), fact, bounds));
  }

  /** Amounts and counts are whole numbers; one that is printed with decimals is left out. */
  private Map<Fact, Figure> whole(Map<Fact, Figure> figures) {
    Map<Fact, Figure> whole = new EnumMap<>(Fact.class);
    figures.forEach(
        (fact, figure) -> whole.put(fact, isRatio(fact) ? figure : whole(fact, figure)));
    return whole;
  }

  private Figure whole(Fact fact, Figure figure) {
    if (figure instanceof Printed printed && !isWhole(printed.value())) {
      edition.leftOut(
          figure.place(),
          fact.column(),
          printed.value(),
          "a whole number of at most " + MOST_DIGITS + " digits");
      return new Figure.Missing(Figure.Reason.NOT_REPORTED, figure.place());
    }
    return figure;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.precision() - value.scale() <= MOST_DIGITS;
  }

  /** What has a column and stands where its year stands needs no row of its own. */
  private void figure(int year, int component, Fact fact, Figure figure, Place around) {
    if (figure.place().equals(around) && Fact.OF_YEAR.contains(fact)) {
      return;
    }
    Printed printed = figure instanceof Printed it ? it : null;
    tables
        .figures()
        .add(
            program,
            id,
            year,
            component,
            fact.column(),
            printed == null ? null : printed.value(),
            printed == null ? null : printed.step(),
            Cell.status(figure),
            null,
            null,
            figure.place().page(),
            figure.place().line());
  }

  private void implied(int year, Fact fact, Implied implied) {
    tables
        .figures()
        .add(
            program,
            id,
            year,
            0,
            fact.column(),
            null,
            null,
            cl.contraste.db.enums.ValueStatus.IMPLIED,
            implied.low(),
            implied.high(),
            implied.place().page(),
            implied.place().line());
  }

  private void subtitle(SubtitleReport subtitle) {
    if (!edition.vocabulary().isSubtitle(subtitle.subtitle())) {
      edition.leftOut(
          subtitle.place(), "subtitle", subtitle.subtitle(), "a spending subtitle, 21 to 35");
      return;
    }
    Map<Fact, Figure> told = whole(subtitle.figures());
    Stream.Builder<@Nullable Object> cells = Stream.builder();
    Stream.of(program, id, subtitle.year(), subtitle.subtitle(), subtitle.throughMonth())
        .forEach(cells::add);
    cells.add(subtitle.place().line());
    for (Fact fact :
        List.of(
            Fact.INITIAL_BUDGET,
            Fact.FINAL_BUDGET,
            Fact.EXECUTED_BUDGET,
            Fact.ADMINISTRATIVE_SPENDING)) {
      Cell cell = Cell.of(told.get(fact));
      cells.add(cell.value()).add(cell.status());
    }
    tables.subtitles().add(cells.build().toArray());
  }

  private void component(int position, Component component) {
    String unit = component.unit();
    tables
        .components()
        .add(
            program,
            id,
            position,
            component.name(),
            NameKey.of(component.name() + ' ' + (unit == null ? "" : unit)),
            unit,
            component.place().line());
    component.years().forEach(year -> componentYear(position, year));
  }

  private void componentYear(int position, ComponentYear year) {
    Map<Fact, Figure> told = whole(year.figures());
    Cell spending = Cell.of(told.get(Fact.COMPONENT_SPENDING));
    Cell output = Cell.of(told.get(Fact.OUTPUT));
    tables
        .componentYears()
        .add(
            program,
            id,
            position,
            year.year(),
            spending.value(),
            spending.status(),
            output.value(),
            output.status());
    told.forEach((fact, figure) -> figure(year.year(), position, fact, figure, year.place()));
  }

  private void indicator(int position, Indicator indicator) {
    tables
        .indicators()
        .add(
            program,
            id,
            position,
            indicator.name(),
            NameKey.of(indicator.name()),
            indicator.percentage(),
            indicator.place().line());
    for (IndicatorValue value : indicator.values()) {
      Printed printed = value.figure() instanceof Printed it ? it : null;
      tables
          .indicatorValues()
          .add(
              program,
              id,
              position,
              value.year(),
              printed == null ? null : printed.value(),
              printed == null ? null : printed.step(),
              Cell.status(value.figure()),
              value.figure().place().line());
    }
  }

  private static boolean isRatio(Fact fact) {
    return switch (fact) {
      case INITIAL_EXECUTION,
          FINAL_EXECUTION,
          ADMINISTRATIVE_SHARE,
          COVERAGE,
          SPENDING_PER_BENEFICIARY,
          SPENDING_PER_OUTPUT ->
          true;
      case INITIAL_BUDGET,
          FINAL_BUDGET,
          EXECUTED_BUDGET,
          EXTRABUDGETARY_RESOURCES,
          ADMINISTRATIVE_SPENDING,
          BENEFICIARIES,
          TARGET_POPULATION,
          COMPONENT_SPENDING,
          OUTPUT,
          EXECUTED_BUDGET_OF_SUBTITLES,
          ADMINISTRATIVE_SPENDING_OF_SUBTITLES,
          EXECUTED_BUDGET_OF_COMPONENTS ->
          false;
    };
  }
}
