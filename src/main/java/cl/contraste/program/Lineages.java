package cl.contraste.program;

import static cl.contraste.db.Tables.LINEAGE;
import static cl.contraste.db.Tables.PROGRAM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Budget programs that went on under another code, by row ids. */
public final class Lineages {

  private final List<Link> links = new ArrayList<>();

  Lineages(DSLContext sql) {
    var before = PROGRAM.as("before");
    var after = PROGRAM.as("after");
    sql.select(before.ID, after.ID, LINEAGE.YEAR)
        .from(LINEAGE)
        .join(before)
        .on(before.CODE.eq(LINEAGE.FROM_CODE))
        .join(after)
        .on(after.CODE.eq(LINEAGE.TO_CODE))
        .forEach(row -> links.add(new Link(row.value1(), row.value2(), row.value3())));
    links.sort(Comparator.comparingInt(Link::year).thenComparingInt(Link::to));
  }

  private record Link(int from, int to, int year) {}

  /**
   * The programs that went on as others within some years, each with the last of those that are
   * connected by this.
   */
  public Map<Integer, Integer> last(int fromYear, int toYear) {
    Map<Integer, Integer> last = new HashMap<>();
    for (Link link : links) {
      if (link.year >= fromYear && link.year <= toYear) {
        int before = last.getOrDefault(link.from, link.from);
        int after = last.getOrDefault(link.to, link.to);
        last.put(link.from, after);
        last.put(link.to, after);
        last.replaceAll((program, end) -> end == before ? after : end);
      }
    }
    return last;
  }
}
