package cl.contraste.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an explanation is written of, as it was found. */
record Found(Map<?, ?> facts) {

  static Found of(@Nullable Object facts) {
    return new Found((Map<?, ?>) Objects.requireNonNull(facts));
  }

  /** How many groups have the keys asked for. */
  int groups() {
    return ((Number) Objects.requireNonNull(facts.get("groups"))).intValue();
  }

  /** Ids of programs by what they were called. */
  Map<String, String> programs() {
    Map<String, String> programs = new LinkedHashMap<>();
    if (facts.get("programs") instanceof Map<?, ?> map) {
      map.forEach((alias, id) -> programs.put(String.valueOf(alias), String.valueOf(id)));
    }
    return programs;
  }

  /** The number that is explained; null: there is none. */
  @Nullable BigDecimal number() {
    return Side.decimal(facts.get("number"));
  }

  /** Why there is no change; null: there is one. */
  @Nullable NoChange because() {
    Object because = facts.get("because");
    return because == null ? null : NoChange.valueOf(String.valueOf(because));
  }

  /** What was found of the side that is explained. */
  Side side() {
    return of(ExplainedSide.SIDE);
  }

  /** What was found of a side. */
  Side of(ExplainedSide side) {
    return new Side(facts.get(side.name()));
  }

  /** How many peers a side has; null: there is no such program, or it is of none. */
  @Nullable Object peers(int side) {
    return ((List<?>) Objects.requireNonNull(facts.get("peers"))).get(side);
  }

  /** How many rows are left out, by the reason; {@code null}: nothing is on record. */
  Map<String, Integer> leftOut() {
    Map<String, Integer> leftOut = new LinkedHashMap<>();
    if (facts.get("leftOut") instanceof List<?> reasons) {
      for (Object reason : reasons) {
        Map<?, ?> told = (Map<?, ?>) reason;
        leftOut.put(
            String.valueOf(told.get("status")),
            ((Number) Objects.requireNonNull(told.get("rows"))).intValue());
      }
    }
    return leftOut;
  }

  /** The key of the component in the group; null: it is not one of a component. */
  @Nullable String component() {
    return (String) facts.get("component");
  }

  /** Ids of programs that went on as others, with the ids of the last of them. */
  private Map<String, String> last() {
    Map<String, String> last = new LinkedHashMap<>();
    if (facts.get("lineage") instanceof List<?> links) {
      links.stream()
          .map(link -> (List<?>) link)
          .forEach(link -> last.put(String.valueOf(link.get(0)), String.valueOf(link.get(1))));
    }
    return last;
  }

  /** The programs that count for one, by ids. */
  List<String> wentOnAs(String called) {
    String id = programs().getOrDefault(called, called);
    Map<String, String> last = last();
    return Stream.concat(Stream.of(id), last.keySet().stream())
        .filter(program -> last.getOrDefault(program, program).equals(id))
        .toList();
  }

  /** The program that a row counts for, in SQL. */
  String program(String column) {
    Map<String, String> last = last();
    return last.isEmpty()
        ? column
        : last.entrySet().stream()
            .map(link -> " when '%s' then '%s'".formatted(link.getKey(), link.getValue()))
            .collect(Collectors.joining("", "case " + column, " else " + column + " end"));
  }

  /** What was found of a side. */
  record Side(@Nullable Object facts) {

    private @Nullable Object fact(String name) {
      return facts instanceof Map<?, ?> map ? map.get(name) : null;
    }

    @Nullable BigDecimal number(String fact) {
      return decimal(fact(fact));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
      return number == null ? null : new BigDecimal(String.valueOf(number));
    }

    /** The status of the value; {@code null}, that nothing is on record. */
    String status() {
      return String.valueOf(fact("status"));
    }

    /** How many rows or programs stand behind the number. */
    int used(String what) {
      return fact("used") instanceof Map<?, ?> used
          ? ((Number) Objects.requireNonNull(used.get(what))).intValue()
          : 0;
    }

    /** Program, year and number of links of each row, where the SQL names them. */
    List<?> rows() {
      return fact("rows") instanceof List<?> rows ? rows : List.of();
    }
  }
}
