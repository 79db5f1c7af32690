package cl.contraste.source;

import cl.contraste.source.Figure.Missing;
import cl.contraste.source.Figure.Reason;
import cl.contraste.source.ProgramReport.YearReport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a ficha's tables tell of each year of the program. */
final class YearFacts {

  private static final int WHOLE_YEAR = 12;

  /** What the 2020 layout prints; populations stand in a chart, budgets nowhere. */
  private static final List<Fact> PRINTED =
      List.of(
          Fact.INITIAL_EXECUTION,
          Fact.FINAL_EXECUTION,
          Fact.EXECUTED_BUDGET,
          Fact.EXTRABUDGETARY_RESOURCES,
          Fact.COVERAGE,
          Fact.SPENDING_PER_BENEFICIARY,
          Fact.ADMINISTRATIVE_SPENDING,
          Fact.ADMINISTRATIVE_SHARE);

  private final SortedMap<Integer, Map<Fact, Figure>> years = new TreeMap<>();
  private final Map<Integer, Place> places = new TreeMap<>();

  /** A year stands in the heading of a table. */
  void add(int year, Place place) {
    years.computeIfAbsent(year, y -> new EnumMap<>(Fact.class));
    places.putIfAbsent(year, place);
  }

  void put(int year, Fact fact, Figure figure) {
    add(year, figure.place());
    years.getOrDefault(year, Map.of()).put(fact, figure);
  }

  int newestOr(int edition) {
    return years.isEmpty() ? edition : years.lastKey();
  }

  /** Every year with every fact of the layout; one that no table told is not reported. */
  List<YearReport> reports() {
    return years.entrySet().stream().map(e -> report(e.getKey(), e.getValue())).toList();
  }

  private YearReport report(int year, Map<Fact, Figure> told) {
    Place place = places.getOrDefault(year, Place.UNKNOWN);
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    PRINTED.forEach(fact -> figures.put(fact, new Missing(Reason.NOT_REPORTED, place)));
    figures.putAll(told);
    return new YearReport(year, WHOLE_YEAR, figures, place);
  }
}
