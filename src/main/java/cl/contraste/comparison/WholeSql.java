package cl.contraste.comparison;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The number of all groups as one, but those that are no part of the total. */
record WholeSql(Explanation asked, ExplainedSide of, CodeLists names, Found found) {

  /** With this, the lines of all subtitles. */
  private static final DimensionValue LINES = DimensionValue.anyOf(Dimension.SUBTITLE);

  private static final DimensionValue NO_LINES = new DimensionValue(Dimension.SUBTITLE, null);

  /** The statement; of lines by subtitle one of two, because some years have none. */
  String text(String as) {
    if (asked.shared() != null && !found.whole().excluded().isEmpty()) {
      return parts(as, excludedGroups(), "-");
    }
    return asked.of(Dimension.SUBTITLE) == null
        ? part(List.of(), as)
        : parts(as, List.of(part(List.of(NO_LINES), as)), "+");
  }

  private String parts(String as, List<String> others, String sign) {
    if (asked.statistic() == ExplainedStatistic.CONTRIBUTION && asked.sides().isPerYear()) {
      throw untold();
    }
    String first =
        asked.of(Dimension.SUBTITLE) == null ? part(List.of(), as) : part(List.of(LINES), as);
    return Stream.concat(
            Stream.of("coalesce((\n%s), 0)".formatted(ExplainedSql.indented(first))),
            others.stream()
                .map(
                    other ->
                        " %s coalesce((\n%s), 0)".formatted(sign, ExplainedSql.indented(other))))
        .collect(Collectors.joining("", "select nullif(", ", 0) as " + as));
  }

  private String part(List<DimensionValue> group, String as) {
    List<String> but = asked.shared() == null ? butExcluded() : List.of();
    return new NumberSql(asked.of(group), of, names, found, found.whole().rows()).text(as, but);
  }

  private List<String> excludedGroups() {
    return groups().stream()
        .map(
            group ->
                new NumberSql(asked.of(group), of, names, found, List.of())
                    .text("number", List.of()))
        .toList();
  }

  private List<String> butExcluded() {
    return groups().stream().map(this::isNot).toList();
  }

  private String isNot(List<DimensionValue> keys) {
    GroupSql group = new GroupSql(asked.of(keys), asked.sides().of(of).scope(), names, found);
    return Stream.concat(group.ofRows().stream(), group.besideRows().stream())
        .collect(Collectors.joining(" and ", "(", ") is not true"));
  }

  /** The keys of the groups that are no part of it. */
  private List<List<DimensionValue>> groups() {
    List<List<DimensionValue>> groups = new ArrayList<>();
    for (Object keys : found.whole().excluded()) {
      groups.add(group((List<?>) keys));
    }
    boolean told =
        groups.stream()
            .flatMap(List::stream)
            .noneMatch(key -> key.dimension() == Dimension.COMPONENT || isUntold(key));
    if (!told || groups.size() > SideSql.MOST_ROWS) {
      throw untold();
    }
    return groups;
  }

  private Problem untold() {
    return new Problem(
        ProblemCode.NOT_EXPLAINABLE,
        "%d groups are no part of the total, because they are missing on one of two sides, and no short SQL over the views tells it by them; ask without `sql`, or for fewer groups."
            .formatted(found.whole().excluded().size()));
  }

  private boolean isUntold(DimensionValue key) {
    return key.dimension() == Dimension.RULE
        || (asked.standsBeside(key) && !asked.sides().of(of).facts(names).isPresent());
  }

  private List<DimensionValue> group(List<?> keys) {
    List<DimensionValue> group = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      group.add(new DimensionValue(asked.by().get(i), text(keys.get(i))));
    }
    return group;
  }

  private static @Nullable String text(@Nullable Object key) {
    return key == null ? null : String.valueOf(key);
  }
}
