package cl.contraste.comparison;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import cl.contraste.metric.Metric;
import cl.contraste.program.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The known figures of single rows by group: how many lie in each bin, and how much the largest and
 * the smallest have of all.
 *
 * @param as what its steps are named after
 */
record Histogram(String as, SideRows rows, List<Dimension> by, Metric metric, Bins bins) {

  private static final int LARGEST = 10;
  private static final int SHARE_DECIMALS = 6;

  /** The step of the figures: the keys of each and its number. */
  String observed() {
    return as + "_observed";
  }

  private String concentrations() {
    return as + "_concentrations";
  }

  private String counts() {
    return as + "_bins";
  }

  CommonTableExpression<?> observedStep() {
    Field<?> number = rows.values().value(metric);
    List<Field<?>> selected = new ArrayList<>();
    by.forEach(of -> selected.add(rows.key(of).as(new GroupKey(of).column())));
    selected.add(number.cast(SQLDataType.NUMERIC).as("x"));
    // A table of rows knows what it has to join only once all has been asked of it.
    return name(observed())
        .as(select(selected).from(rows.table()).where(rows.which()).and(number.isNotNull()));
  }

  /** How many of each group lie in each bin, by its number from 1. */
  CommonTableExpression<?> countsStep() {
    Field<BigDecimal> x = Bins.number(observed());
    Field<Integer> bin =
        least(DSL.field("width_bucket({0}, {1})", Integer.class, x, bins.edges()), bins.number());
    List<Field<?>> selected = keys(observed());
    selected.add(when(bins.shows(x), bin).as("bin"));
    selected.add(count().as("n"));
    List<Field<?>> grouping = keys(observed());
    grouping.add(DSL.field(name("bin")));
    Table<?> each =
        select(selected)
            // There are no edges where no figure can be shown.
            .from(DSL.table(name(observed())).leftJoin(bins.table()).on(DSL.trueCondition()))
            .groupBy(grouping)
            .asTable("each");
    Field<Integer> n = DSL.field(name("each", "n"), Integer.class);
    Field<Integer> of = DSL.field(name("each", "bin"), Integer.class);
    List<Field<?>> gathered = keys("each");
    gathered.add(
        DSL.field("jsonb_object_agg({0}, {1}) filter (where {0} is not null)", JSONB.class, of, n)
            .as("counts"));
    gathered.add(
        DSL.coalesce(sum(n).filterWhere(of.isNull()), inline(BigDecimal.ZERO)).as("outside"));
    return name(counts()).as(grouped(select(gathered).from(each), "each"));
  }

  /** What the largest ten, and the smaller half, have of the sum of each group. */
  CommonTableExpression<?> concentrationsStep() {
    Field<BigDecimal> x = Bins.number(observed());
    List<Field<?>> selected = keys(observed());
    selected.add(x);
    selected.add(
        rowNumber().over().partitionBy(keysOrOne(observed())).orderBy(x.desc()).as("place"));
    selected.add(count().over().partitionBy(keysOrOne(observed())).as("size"));
    Table<?> each = select(selected).from(DSL.table(name(observed()))).asTable("each");
    Field<Integer> place = DSL.field(name("each", "place"), Integer.class);
    Field<Integer> size = DSL.field(name("each", "size"), Integer.class);
    List<Field<?>> shares = keys("each");
    shares.add(share(place.le(inline(LARGEST))).as("largest"));
    shares.add(share(place.gt(size.minus(size.div(inline(2))))).as("smallest"));
    return name(concentrations()).as(grouped(select(shares).from(each), "each"));
  }

  /** Of figures that may be negative nobody has a share. */
  private static Field<BigDecimal> share(Condition which) {
    Field<BigDecimal> x = Bins.number("each");
    Field<BigDecimal> some = DSL.coalesce(sum(x).filterWhere(which), inline(BigDecimal.ZERO));
    return when(
        min(x).ge(inline(BigDecimal.ZERO)),
        round(
            some.div(nullif(sum(x), inline(BigDecimal.ZERO))).coerce(SQLDataType.NUMERIC),
            SHARE_DECIMALS));
  }

  Field<JSONB> binCounts() {
    return DSL.field(name(counts(), "counts"), JSONB.class);
  }

  Field<Integer> outside() {
    return DSL.coalesce(
        DSL.field(name(counts(), "outside"), BigDecimal.class).cast(Integer.class), inline(0));
  }

  Field<BigDecimal> ofLargest() {
    return DSL.field(name(concentrations(), "largest"), SQLDataType.NUMERIC);
  }

  Field<BigDecimal> ofSmallest() {
    return DSL.field(name(concentrations(), "smallest"), SQLDataType.NUMERIC);
  }

  /** Groups with what was found of their figures; a group without any has nothing. */
  Table<?> joinedTo(GroupTables groups, boolean withBins, boolean withShares) {
    Table<?> joined = groups.joined();
    if (withBins) {
      joined = joined.leftJoin(DSL.table(name(counts()))).on(groups.sameAs(counts()));
    }
    return withShares
        ? joined.leftJoin(DSL.table(name(concentrations()))).on(groups.sameAs(concentrations()))
        : joined;
  }

  private Select<?> grouped(org.jooq.SelectJoinStep<?> select, String step) {
    return by.isEmpty() ? select.having(count().gt(0)) : select.groupBy(keys(step));
  }

  private List<Field<?>> keysOrOne(String step) {
    return by.isEmpty() ? List.of(inline(1)) : keys(step);
  }

  private List<Field<?>> keys(String step) {
    List<Field<?>> keys = new ArrayList<>();
    by.forEach(of -> keys.add(new GroupKey(of).in(step)));
    return keys;
  }

  /**
   * Bins that all groups share, from the least to the greatest figure; the last one includes its
   * upper edge.
   *
   * @param most how many
   * @param decimals of the edges
   */
  record Bins(int most, Scale scale, int decimals) {

    private static final String EDGES = "edges";

    static Field<BigDecimal> number(String step) {
      return field(name(step, "x"), SQLDataType.NUMERIC);
    }

    /** Whether a step is that of the edges. */
    static boolean isStep(CommonTableExpression<?> step) {
      return step.getName().equals(EDGES);
    }

    Table<?> table() {
      return DSL.table(name(EDGES));
    }

    Field<BigDecimal[]> edges() {
      return field(name(EDGES, EDGES), SQLDataType.NUMERIC.array());
    }

    /** How many there are: one where all figures are the same. */
    Field<Integer> number() {
      return DSL.cardinality(edges()).minus(inline(1));
    }

    /** Whether a figure lies in a bin. */
    Condition shows(Field<BigDecimal> x) {
      return scale == Scale.LINEAR ? DSL.trueCondition() : x.gt(inline(BigDecimal.ZERO));
    }

    CommonTableExpression<?> step(String observed) {
      Field<BigDecimal> x = number(observed);
      Table<?> ends =
          select(min(x).as("least"), max(x).as("most"))
              .from(DSL.table(name(observed)))
              .where(scale == Scale.LINEAR ? noCondition() : shows(x))
              .asTable("ends");
      return name(EDGES)
          .as(
              select(
                      DSL.field(
                              "case when least = most then array[least, most] else (select"
                                  + " array_agg(case i when 0 then least when {0} then most else"
                                  + " round({1}, {2}) end order by i) from generate_series(0, {0})"
                                  + " i) end",
                              SQLDataType.NUMERIC.array(),
                              inline(most),
                              between(),
                              inline(decimals))
                          .as(EDGES))
                  .from(ends)
                  .where(condition("least is not null")));
    }

    private Field<BigDecimal> between() {
      return scale == Scale.LINEAR
          ? DSL.field("least + (most - least) * i / {0}", SQLDataType.NUMERIC, inline(most))
          : DSL.field(
              "exp(ln(least) + (ln(most) - ln(least)) * i / {0})",
              SQLDataType.NUMERIC, inline(most));
    }
  }
}
