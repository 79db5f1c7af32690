package cl.contraste.comparison;

import static java.util.stream.Collectors.joining;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import cl.contraste.program.Observations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All groups of a side, each with its keys as {@code key_1}, {@code key_2} …, and numbers of it.
 *
 * @param by what the groups are of
 */
record EachGroupSql(
    Explanation asked, ExplainedSide of, CodeLists names, Found found, List<Dimension> by) {

  private static final DimensionValue NO_LINES = new DimensionValue(Dimension.SUBTITLE, null);

  /**
   * The statement; of lines by subtitle two of them, because some years have none.
   *
   * @param numbers how numbers of a group are told
   */
  String text(Function<ExplainedNumber, String> numbers) {
    String each = each(by.stream().map(DimensionValue::anyOf).toList(), numbers);
    return by.contains(Dimension.SUBTITLE)
        ? each
            + "\nunion all\n"
            + each(by.stream().map(EachGroupSql::withoutLines).toList(), numbers)
        : each;
  }

  private static DimensionValue withoutLines(Dimension dimension) {
    return dimension == Dimension.SUBTITLE ? NO_LINES : DimensionValue.anyOf(dimension);
  }

  private String each(List<DimensionValue> any, Function<ExplainedNumber, String> numbers) {
    Explanation each = asked.of(any);
    if (SideSql.isToldByRows(each, asked.sides().of(of), names)) {
      throw new Problem(
          ProblemCode.NOT_EXPLAINABLE,
          "%s is worked out from all groups of %s, and views do not tell which there are, or which rows a filter by rules or an edition keeps; ask without `sql`."
              .formatted(asked.statistic(), by));
    }
    NumberSql number = new NumberSql(each, of, names, found, List.of());
    return number.each(
        any.stream().map(key -> key(each, key)).toList(), numbers.apply(number.number()));
  }

  private String key(Explanation each, DimensionValue key) {
    return switch (key.dimension()) {
      case MINISTRY -> "f.ministry_id";
      case AGENCY -> "f.agency_id";
      case YEAR -> "f.year";
      case PROGRAM -> found.program("f.program_id");
      case SUBTITLE -> key.isAny() ? "f.subtitle" : "null::smallint";
      case COMPONENT -> "f.component_id";
      case UNIT -> each.rows() == Observations.COMPONENT_YEARS ? "f.unit_id" : ofProgram("unit_id");
      case EX_ANTE_RESULT -> ofProgram("ex_ante_result");
      case START_YEAR -> ofProgram("start_year");
      case REGION, SDG_GOAL, SDG_TARGET, FINDING -> LinkSql.alias(key.dimension()) + ".key";
      case RULE -> throw new IllegalArgumentException("rules are told by no view");
    };
  }

  private static String ofProgram(String column) {
    return "(select named.%s from bi.programs named where named.program_id = f.program_id)"
        .formatted(column);
  }

  /** Which of the groups is the one that is explained. */
  String isExplained() {
    GroupSql group = new GroupSql(asked, asked.sides().of(of).scope(), names, found);
    return IntStream.range(0, by.size())
        .mapToObj(i -> group.is("key_" + (i + 1), asked.group().get(i)))
        .collect(joining(" and "));
  }
}
