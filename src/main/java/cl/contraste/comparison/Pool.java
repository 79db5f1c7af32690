package cl.contraste.comparison;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.when;

import cl.contraste.db.enums.ValueStatus;
import cl.contraste.metric.Measure;
import cl.contraste.metric.Metric;
import cl.contraste.metric.Ratio;
import cl.contraste.program.Scope;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * One metric of one side, pooled: columns of the step of the groups, worked out from their cells.
 * Amounts are restated cell by cell, because a cell is of one price year.
 *
 * @param perYear whether a measure is a mean per year with data
 */
record Pool(GroupTable table, int side, Metric metric, boolean perYear) {

  private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

  /** Numerator, or the measure: restated, not rounded. */
  Field<BigDecimal> sum() {
    boolean money =
        switch (metric) {
          case Measure measure -> measure.unit().money();
          case Ratio ratio -> ratio.plus().unit().money();
        };
    return added("sum", money, rows -> rows.values().inputs().numerator(metric));
  }

  /** What a ratio weighs in a mean of ratios: its divisor. */
  Field<BigDecimal> divisor(Ratio ratio) {
    return added(
        "divisor",
        ratio.divisor().unit().money(),
        rows -> rows.values().inputs().column(ratio.divisor()));
  }

  /** The value before it is rounded; null in SQL where there is none. */
  Field<BigDecimal> exact() {
    return switch (metric) {
      case Measure measure -> perYear ? quotient(sum(), nullif(years(), inline(0))) : sum();
      case Ratio ratio -> quotient(sum(), nullif(divisor(ratio), NOTHING));
    };
  }

  private static Field<BigDecimal> quotient(Field<BigDecimal> of, Field<? extends Number> by) {
    return of.div(by).coerce(SQLDataType.NUMERIC);
  }

  Field<BigDecimal> value() {
    return round(exact(), metric.unit().decimals());
  }

  /** Rows behind the value. */
  Field<Integer> rows() {
    return group(
        "rows",
        () -> coalesce(DSL.sum(used()).filterWhere(counts()).cast(Integer.class), inline(0)));
  }

  /** Years in which something is known. */
  Field<Integer> years() {
    return group(
        "years",
        () -> countDistinct(cells().year()).filterWhere(counts().and(used().gt(inline(0)))));
  }

  /** Where the value comes from, or why there is none. */
  Field<ValueStatus> status() {
    Condition oneReported =
        metric instanceof Measure && !cells().sides().getFirst().weighs()
            ? rows().eq(inline(1)).and(reported().eq(inline(1))).and(isAsPublished())
            : DSL.falseCondition();
    return when(exact().isNotNull().and(isImplied()), inline(ValueStatus.IMPLIED))
        .when(exact().isNotNull().and(oneReported), inline(ValueStatus.REPORTED))
        .when(exact().isNotNull(), inline(ValueStatus.DERIVED))
        .when(rows().gt(inline(0)), inline(ValueStatus.UNDEFINED))
        .otherwise(reasonOrOther());
  }

  /** Groups that are no part of a total may be known on this side. */
  private Field<ValueStatus> reasonOrOther() {
    Field<ValueStatus> reason = coalesce(reason(), inline(ValueStatus.NOT_PUBLISHED));
    if (table.of() == null) {
      return reason;
    }
    Condition known = anyCell("known", () -> used().gt(inline(0)), this::ofSide);
    return when(known, inline(ValueStatus.NOT_COMPARABLE)).otherwise(reason);
  }

  /** Whether nothing behind the value was restated. */
  private Condition isAsPublished() {
    Scope.Prices prices = cells().sides().getFirst().facts().scope().prices();
    return prices == null || !restates()
        ? DSL.noCondition()
        : priceYear().eq(inline((short) prices.year()));
  }

  /** The first of the reasons why rows are missing. */
  private Field<ValueStatus> reason() {
    Field<ValueStatus> told =
        group("reason", () -> min(cell("reason", this::reasonOf)).filterWhere(ofSide()));
    return restates()
        ? least(told, when(withoutIndex(), inline(ValueStatus.NOT_COMPARABLE)))
        : told;
  }

  private Field<ValueStatus> reasonOf(SideRows rows) {
    Field<ValueStatus> worst = rows.values().inputs().worst(metric);
    Field<ValueStatus> reason =
        rows.isMatched()
            ? when(rows.leftOut(metric), inline(ValueStatus.NOT_COMPARABLE)).otherwise(worst)
            : worst;
    return min(reason).filterWhere(reason.ge(inline(ValueStatus.NOT_REPORTED)));
  }

  /** Whether a figure behind the value is implied. */
  Condition isImplied() {
    return mayBeImplied()
        ? anyCell("implied", this::isImpliedInCell, this::counts)
        : DSL.falseCondition();
  }

  boolean mayBeImplied() {
    return cells().sides().getFirst().facts().mayBeImplied(metric);
  }

  /** Whether rows may be of a part of their year, which matters to the value. */
  boolean mayEndEarly() {
    return metric.throughYear()
        && cells().sides().stream().anyMatch(rows -> rows.facts().mayEndEarly());
  }

  /** Whether a figure of a cell is implied. */
  Condition isImpliedInCell() {
    return anyInCell("implied", this::implied);
  }

  private Condition implied(SideRows rows) {
    Condition implied =
        metric.inputs().stream()
            .map(input -> rows.values().inputs().status(input).eq(inline(ValueStatus.IMPLIED)))
            .reduce(DSL.noCondition(), Condition::or, Condition::or);
    return metric instanceof Measure && !rows.isMatched()
        ? implied
        : implied.and(rows.used(metric));
  }

  /** Rows behind the value whose figure is reported. */
  private Field<Integer> reported() {
    Field<Integer> reported =
        cell(
            "reported",
            rows ->
                count()
                    .filterWhere(
                        rows.used(metric)
                            .and(
                                rows.values()
                                    .inputs()
                                    .worst(metric)
                                    .eq(inline(ValueStatus.REPORTED)))));
    return group("reported", () -> DSL.sum(reported).filterWhere(counts()).cast(Integer.class));
  }

  /** Budget of the rows behind the value by that of all rows. */
  Field<BigDecimal> coverage() {
    Field<BigDecimal> all =
        shared(
            "budget",
            () -> DSL.sum(inPrices(cells().column("budget", Pool::budget))).filterWhere(onSide()));
    Field<BigDecimal> used = all.minus(coalesce(unusedBudget(), NOTHING));
    return round(quotient(used, nullif(all, NOTHING)), 4);
  }

  /** Whether more than a part of the budget of years with data is that of some rows. */
  Condition isMoreThan(BigDecimal part, String what, Function<SideRows, Condition> some) {
    Field<BigDecimal> ofSome = cell(what + "_budget", rows -> budgets(rows, some.apply(rows)));
    Field<BigDecimal> all = cells().column("budget", Pool::budget);
    return condition(
        "coalesce({0} > {1} * {2}, false)",
        inYearsWithData(what + "_budget", ofSome),
        inline(part),
        inYearsWithData("budget_with_data", all));
  }

  private Field<BigDecimal> inYearsWithData(String what, Field<BigDecimal> budget) {
    return group(
        what, () -> DSL.sum(inPrices(budget)).filterWhere(onSide().and(used().gt(inline(0)))));
  }

  /** Summed over the few rows that are not used, which is less work than over those that are. */
  private Field<BigDecimal> unusedBudget() {
    Field<BigDecimal> unused =
        cell("unused_budget", rows -> budgets(rows, DSL.not(rows.used(metric))));
    return group("unused_budget", () -> DSL.sum(inPrices(unused)).filterWhere(onSide()));
  }

  private static Field<BigDecimal> budget(SideRows rows) {
    return budgets(rows, DSL.noCondition());
  }

  private static Field<BigDecimal> budgets(SideRows rows, Condition which) {
    return DSL.sum(rows.weighs() ? rows.budget().times(rows.weight()) : rows.budget())
        .filterWhere(which);
  }

  /** Rows of which no budget is known in the prices asked for. */
  Field<Integer> withoutBudget() {
    Field<Integer> unknown =
        cells().column("without_budget", rows -> count().filterWhere(rows.budget().isNull()));
    Field<Integer> without =
        pricesAsked()
            ? when(factor().isNull(), cells().column("all_rows", rows -> count()))
                .otherwise(unknown)
            : unknown;
    return shared(
        "without_budget",
        () -> coalesce(DSL.sum(without).filterWhere(onSide()).cast(Integer.class), inline(0)));
  }

  /** Whether something holds of a row that is left out, also of groups that are no part of it. */
  Condition anyLeftOut(String what, Function<SideRows, Condition> holds) {
    return anyCell(what, () -> anyInCell(what, holds), this::ofSide);
  }

  /** Whether something holds of a row behind the value, or left out of it. */
  Condition any(String what, Function<SideRows, Condition> holds) {
    return anyCell(what, () -> anyInCell(what, holds), this::onSide);
  }

  private Condition anyCell(String what, Supplier<Condition> holds, Supplier<Condition> which) {
    return condition(
        group(what, () -> coalesce(boolOr(holds.get()).filterWhere(which.get()), inline(false))));
  }

  Condition anyInCell(String what, Function<SideRows, Condition> holds) {
    return condition(cell(what, rows -> boolOr(holds.apply(rows))));
  }

  /** Whether the rows behind the value are of several of something, such as agencies. */
  Condition several(String what, Function<SideRows, Field<?>> of) {
    return condition(
        group(
            "several_" + what,
            () ->
                DSL.field(
                    "coalesce(min({0}) filter (where {2}) <> max({1}) filter (where {2}), false)",
                    Boolean.class,
                    extreme("least_" + what, "min", of),
                    extreme("most_" + what, "max", of),
                    counts())));
  }

  /** The least of something that the rows behind the value are of. */
  Field<String> leastOf(String what, Function<SideRows, Field<?>> of) {
    return group(
        "least_" + what,
        () ->
            DSL.field(
                "min({0}) filter (where {1})",
                String.class, extreme("least_" + what, "min", of), counts()));
  }

  private Field<?> extreme(String column, String which, Function<SideRows, Field<?>> of) {
    return cell(
        column,
        rows ->
            DSL.field(
                which + "({0}) filter (where {1})",
                of.apply(rows).getDataType(),
                of.apply(rows),
                rows.used(metric)));
  }

  /** Whether the rows behind the value are of several price years. */
  Condition mixesPriceYears() {
    return condition(
        group(
            "mixed_prices",
            () -> {
              Condition some = counts().and(used().gt(inline(0)));
              return coalesce(
                  field(
                      min(cells().priceYear())
                          .filterWhere(some)
                          .ne(DSL.max(cells().priceYear()).filterWhere(some))),
                  inline(false));
            }));
  }

  /** The first price year of the rows behind the value. */
  Field<Short> priceYear() {
    return group(
        "price_year",
        () -> min(cells().priceYear()).filterWhere(counts().and(used().gt(inline(0)))));
  }

  /** Whether the rows behind the value are of several years. */
  Condition spansYears() {
    return years().gt(inline(1));
  }

  /** Whether rows were left out because their price year has no index. */
  Condition withoutIndex() {
    return anyCell("without_index", this::withoutIndexInCell, this::ofSide);
  }

  Condition withoutIndexInCell() {
    return factor().isNull().and(used().gt(inline(0)));
  }

  /** Rows of a cell in which all inputs are known. */
  Field<Integer> used() {
    return cell(
        "rows",
        rows ->
            metric instanceof Measure measure && !rows.isMatched()
                ? count(rows.values().inputs().column(measure))
                : count().filterWhere(rows.used(metric)));
  }

  boolean restates() {
    return metric.ofMoney() && pricesAsked();
  }

  private boolean pricesAsked() {
    return cells().sides().getFirst().facts().restates();
  }

  Pass cells() {
    return table.cells();
  }

  /** Whether a cell is of this side. */
  Condition isOfSide() {
    return cells().sides().size() > 1 ? cells().side().eq(inline(side)) : DSL.noCondition();
  }

  /** Cells of this side whose known figures count. */
  Condition counts() {
    return restates() ? onSide().and(factor().isNotNull()) : onSide();
  }

  private Condition onSide() {
    return ofSide().and(table.included().apply(metric));
  }

  private Condition ofSide() {
    return table.hasSides() ? cells().side().eq(inline(side)) : DSL.noCondition();
  }

  private Field<BigDecimal> factor() {
    return cells().column("factor", rows -> rows.facts().priceFactor(rows.f().PRICE_YEAR));
  }

  private Field<BigDecimal> inPrices(Field<BigDecimal> amount) {
    return pricesAsked() ? amount.times(factor()) : amount;
  }

  /** A sum over the rows behind the value. */
  Field<BigDecimal> added(
      String what, boolean money, Function<SideRows, ? extends Field<? extends Number>> number) {
    Field<BigDecimal> cell = cell(what, rows -> addedInCell(rows, number.apply(rows)));
    return group(what, () -> DSL.sum(money ? inPrices(cell) : cell).filterWhere(counts()));
  }

  private Field<BigDecimal> addedInCell(SideRows rows, Field<? extends Number> number) {
    boolean all = metric instanceof Measure && !rows.isMatched();
    Field<? extends Number> part =
        rows.weighs() ? number.cast(SQLDataType.NUMERIC).times(rows.weight()) : number;
    return DSL.sum(part).filterWhere(all ? DSL.noCondition() : rows.used(metric));
  }

  <T> Field<T> cell(String what, Function<SideRows, Field<T>> sql) {
    return cells().column(metric.column() + "_" + what, sql);
  }

  <T> Field<T> group(String what, Supplier<Field<T>> sql) {
    return table.groups().column(prefix() + metric.column() + "_" + what, sql);
  }

  /** A column that does not depend on the metric, unless which cells count does. */
  private <T> Field<T> shared(String what, Supplier<Field<T>> sql) {
    boolean apart = !table.included().apply(metric).equals(DSL.noCondition());
    return apart ? group("all_" + what, sql) : table.groups().column(prefix() + what, sql);
  }

  private String prefix() {
    return table.hasSides() ? (side == 0 ? "base_" : "other_") : "";
  }
}
