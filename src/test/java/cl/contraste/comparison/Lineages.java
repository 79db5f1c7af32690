package cl.contraste.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Budget programs that went on as one another between two years: connected by links of the list.
 */
final class Lineages {

  /** The program that each that went on became in the end. */
  private final Map<Integer, Integer> became = new TreeMap<>();

  Lineages(DSLContext sql, int from, int to) {
    List<Record> links =
        List.copyOf(
            sql.fetch(
                """
                select a.id, b.id from lineage l join program a on a.code = l.from_code join program b on b.code = l.to_code
                where l.year between %d and %d order by l.year
                """
                    .formatted(from, to)));
    for (Record link : links) {
      became.put(link.get(0, Integer.class), link.get(1, Integer.class));
    }
  }

  /** How many programs went on as another. */
  int size() {
    return became.size();
  }

  /** The last of those that a program is one with. */
  int last(int program) {
    Integer next = became.get(program);
    return next == null ? program : last(next);
  }

  /**
   * The rows of those of which all that a metric is worked out from is known on both sides, of the
   * base and of the other.
   */
  List<List<FactRow>> matched(List<FactRow> base, List<FactRow> other) {
    Collection<Integer> both = known(base);
    both.retainAll(known(other));
    UnaryOperator<List<FactRow>> kept =
        rows -> rows.stream().filter(row -> both.contains(last(row.program()))).toList();
    return List.of(kept.apply(base), kept.apply(other));
  }

  private Collection<Integer> known(List<FactRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> last(row.program())))
        .entrySet()
        .stream()
        .filter(one -> one.getValue().stream().anyMatch(FactRow::used))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
