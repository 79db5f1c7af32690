package cl.contraste.comparison;

import cl.contraste.metric.Metric;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The years of two sides. */
record SideYears(int from, int to, int otherFrom, int otherTo) {

  private boolean inBase(FactRow row) {
    return from <= row.year() && row.year() <= to;
  }

  private boolean inOther(FactRow row) {
    return otherFrom <= row.year() && row.year() <= otherTo;
  }

  List<FactRow> base(List<FactRow> rows) {
    return rows.stream().filter(this::inBase).toList();
  }

  List<FactRow> other(List<FactRow> rows) {
    return rows.stream().filter(this::inOther).toList();
  }

  /** Whether something that begins in a year lies between two of them. */
  boolean spans(int year) {
    return least() < year && year <= greatest();
  }

  String asked() {
    return "base: {years: {from: %d, to: %d}}, other: {years: {from: %d, to: %d}}"
        .formatted(from, to, otherFrom, otherTo);
  }

  /** Programs of which a metric, or one it is made of, is defined anew between the sides. */
  Set<Integer> broken(DSLContext sql, Metric metric) {
    Set<Integer> broken = new TreeSet<>();
    sql.fetch("select program_id, year, metric from series_break")
        .forEach(
            row -> {
              String name = row.get(2, String.class);
              boolean concerned =
                  Stream.concat(Stream.of(metric), metric.inputs().stream())
                      .anyMatch(part -> part.column().equals(name));
              if (concerned && spans(row.get(1, Integer.class))) {
                broken.add(row.get(0, Integer.class));
              }
            });
    return broken;
  }

  /** First year of both sides. */
  int least() {
    return Math.min(from, otherFrom);
  }

  /** Last year of both sides. */
  int greatest() {
    return Math.max(to, otherTo);
  }
}
