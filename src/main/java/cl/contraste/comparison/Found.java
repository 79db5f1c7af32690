package cl.contraste.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  @Nullable BigDecimal number(String fact) {
    Object number = facts.get(fact);
    return number == null ? null : new BigDecimal(String.valueOf(number));
  }

  /** The status of the value of the group; of none, that nothing is on record. */
  String status() {
    return String.valueOf(facts.get("status"));
  }

  /** How many rows or programs stand behind the number. */
  int used(String what) {
    return facts.get("used") instanceof Map<?, ?> used
        ? ((Number) Objects.requireNonNull(used.get(what))).intValue()
        : 0;
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

  /** Program, year and number of links of each row, where the SQL names them. */
  List<?> rows() {
    return facts.get("rows") instanceof List<?> rows ? rows : List.of();
  }
}
