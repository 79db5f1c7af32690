package cl.contraste.source;

import cl.contraste.source.Page.Rule;
import cl.contraste.source.Page.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A page cut along all its ruling lines into small fields; fields with no line between them are one
 * region, whatever its shape.
 */
final class Grid {

  /** More fields than any table has: a drawing, which cuts nothing. */
  private static final int MOST_FIELDS = 60_000;

  private static final float SAME = 2.5f;

  private final Page page;
  private final float[] columns;
  private final float[] rows;
  private final int[] region;

  private Grid(Page page, Rulings rulings, float[] columns, float[] rows) {
    this.page = page;
    this.columns = columns;
    this.rows = rows;
    this.region = new int[(columns.length - 1) * (rows.length - 1)];
    for (int i = 0; i < region.length; i++) {
      region[i] = i;
    }
    join(rulings);
  }

  /** The page as one region with the others in it. */
  static Region of(Page page) {
    Rulings rulings = Rulings.of(page);
    float[] columns = edges(rulings.down(), Rule::left, page.width());
    float[] rows = edges(rulings.across(), Rule::top, page.height());
    Region whole = new Region(new Box(0, 0, page.width(), page.height()));
    if ((long) columns.length * rows.length > MOST_FIELDS) {
      page.runs().forEach(whole::add);
    } else {
      new Grid(page, rulings, columns, rows).fill(whole);
    }
    return whole;
  }

  private static float[] edges(List<Rule> rules, ToDoubleFunction<Rule> at, float end) {
    List<Float> edges = new ArrayList<>(List.of(0f));
    rules.stream()
        .mapToDouble(at)
        .sorted()
        .filter(edge -> edge > 0 && edge < end)
        .forEach(
            edge -> {
              if (edge - edges.getLast() > SAME) {
                edges.add((float) edge);
              }
            });
    edges.add(Math.max(end, edges.getLast() + SAME));
    float[] all = new float[edges.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = edges.get(i);
    }
    return all;
  }

  private void join(Rulings rulings) {
    boolean[] under = new boolean[region.length];
    boolean[] behind = new boolean[region.length];
    rulings.across().forEach(rule -> mark(rule, under));
    rulings.down().forEach(rule -> mark(rule, behind));
    int width = columns.length - 1;
    for (int i = 0; i < region.length; i++) {
      boolean last = i % width == width - 1;
      boolean bottom = i / width == rows.length - 2;
      if (!last && !behind[i]) {
        union(i, i + 1);
      }
      if (!bottom && !under[i]) {
        union(i, i + width);
      }
      if (i % width == 0 || last || i < width || bottom) {
        union(0, i);
      }
    }
  }

  /** The fields that a line runs under, or behind. */
  private void mark(Rule rule, boolean[] fields) {
    int width = columns.length - 1;
    boolean across = rule.horizontal();
    int line = nearest(across ? rows : columns, across ? rule.top() : rule.left()) - 1;
    float[] along = across ? columns : rows;
    float from = across ? rule.left() : rule.top();
    float to = across ? rule.right() : rule.bottom();
    for (int i = 0; i + 1 < along.length && line >= 0; i++) {
      float middle = (along[i] + along[i + 1]) / 2;
      if (middle > from && middle < to) {
        fields[across ? line * width + i : i * width + line] = true;
      }
    }
  }

  private static int nearest(float[] edges, float at) {
    int nearest = 0;
    for (int i = 1; i < edges.length; i++) {
      nearest = Math.abs(edges[i] - at) < Math.abs(edges[nearest] - at) ? i : nearest;
    }
    return nearest;
  }

  private int find(int field) {
    int root = field;
    while (region[root] != root) {
      region[root] = region[region[root]];
      root = region[root];
    }
    return root;
  }

  private void union(int one, int other) {
    region[find(other)] = find(one);
  }

  private void fill(Region whole) {
    Map<Integer, Region> regions = new TreeMap<>();
    boxes().forEach((root, box) -> regions.put(root, new Region(box)));
    regions.put(find(0), whole);
    for (Run run : page.runs()) {
      float middle = run.y() - run.size() * 0.3f;
      int field = at(rows, middle) * (columns.length - 1) + at(columns, run.x() + run.width() / 2);
      regions.getOrDefault(find(field), whole).add(run);
    }
    List<Region> all =
        regions.values().stream().sorted(Comparator.comparingDouble(r -> r.box().area())).toList();
    for (int i = 0; i + 1 < all.size(); i++) {
      parent(all, i, whole).add(all.get(i));
    }
  }

  /** The smallest that holds it. */
  private static Region parent(List<Region> bySize, int child, Region whole) {
    Region part = bySize.get(child);
    return bySize.subList(child + 1, bySize.size()).stream()
        .filter(r -> r.box().area() > part.box().area() && r.box().holds(part.box()))
        .findFirst()
        .orElse(whole);
  }

  private Map<Integer, Box> boxes() {
    Map<Integer, Box> boxes = new TreeMap<>();
    int width = columns.length - 1;
    for (int i = 0; i < region.length; i++) {
      int column = i % width;
      int row = i / width;
      Box field = new Box(columns[column], rows[row], columns[column + 1], rows[row + 1]);
      boxes.merge(find(i), field, Grid::hull);
    }
    return boxes;
  }

  private static Box hull(Box one, Box other) {
    return new Box(
        Math.min(one.left(), other.left()),
        Math.min(one.top(), other.top()),
        Math.max(one.right(), other.right()),
        Math.max(one.bottom(), other.bottom()));
  }

  private static int at(float[] edges, float where) {
    int field = 0;
    while (field + 2 < edges.length && edges[field + 1] <= where) {
      field++;
    }
    return field;
  }
}
