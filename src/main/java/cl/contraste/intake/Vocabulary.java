package cl.contraste.intake;

import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.MINISTRY_ALIAS;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.REGION_ALIAS;
import static cl.contraste.db.Tables.SDG_GOAL;
import static cl.contraste.db.Tables.SDG_TARGET;
import static cl.contraste.db.Tables.SUBTITLE;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.platform.NameKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The code lists as documents name their entries. */
final class Vocabulary {

  /** A phrase that begins so is part of a sentence. */
  private static final String PART = "…";

  private final Map<String, Short> ministries = new HashMap<>();
  private final Map<String, Short> regions = new HashMap<>();
  private final Set<String> targets = new HashSet<>();
  private final Set<Integer> goals = new HashSet<>();
  private final Set<Integer> subtitles = new HashSet<>();
  private final Map<String, Map<String, String>> findings = new HashMap<>();
  private final Map<String, Map<String, String>> parts = new HashMap<>();
  private short lastMinistry;

  Vocabulary(DSLContext sql) {
    sql.select(MINISTRY.ID, MINISTRY.CODE, MINISTRY.NAME)
        .from(MINISTRY)
        .forEach(
            row -> {
              ministries.put(NameKey.of(row.value2()), row.value1());
              ministries.put(NameKey.of(row.value3()), row.value1());
              lastMinistry = (short) Math.max(lastMinistry, row.value1());
            });
    sql.select(MINISTRY_ALIAS.NAME_KEY, MINISTRY_ALIAS.MINISTRY_ID)
        .from(MINISTRY_ALIAS)
        .forEach(row -> ministries.put(row.value1(), row.value2()));
    sql.select(REGION.ID, REGION.CODE, REGION.NAME, REGION.SHORT_NAME)
        .from(REGION)
        .forEach(
            row -> {
              regions.put(row.value2(), row.value1());
              regions.put(NameKey.of(row.value3()), row.value1());
              regions.put(NameKey.of(row.value4()), row.value1());
            });
    sql.select(REGION_ALIAS.NAME_KEY, REGION_ALIAS.REGION_ID)
        .from(REGION_ALIAS)
        .forEach(row -> regions.put(row.value1(), row.value2()));
    targets.addAll(sql.select(SDG_TARGET.CODE).from(SDG_TARGET).fetchSet(SDG_TARGET.CODE));
    sql.select(SDG_GOAL.NUMBER).from(SDG_GOAL).forEach(row -> goals.add((int) row.value1()));
    sql.select(SUBTITLE.CODE).from(SUBTITLE).forEach(row -> subtitles.add((int) row.value1()));
    readFindings(sql);
  }

  private void readFindings(DSLContext sql) {
    sql.select(
            FINDING_CODE.VOCABULARY,
            FINDING_CODE.DIMENSION,
            FINDING_CODE.CODE,
            FINDING_CODE.PHRASE,
            FINDING_CODE.PHRASE_KEY)
        .from(FINDING_CODE)
        .forEach(
            row -> {
              String list = list(row.value1(), row.value2().getLiteral());
              of(findings, list).put(row.value3(), row.value3());
              if (row.value4() != null) {
                of(row.value4().startsWith(PART) ? parts : findings, list)
                    .put(row.value5(), row.value3());
              }
            });
  }

  private static Map<String, String> of(Map<String, Map<String, String>> lists, String list) {
    return lists.computeIfAbsent(list, name -> new HashMap<>());
  }

  /** A ministry; one that is not listed is added. */
  short ministry(String name, Rows.Target ministryRows) {
    return ministries.computeIfAbsent(
        NameKey.of(name),
        key -> {
          ministryRows.add(++lastMinistry, NameKey.slug(name), name);
          return lastMinistry;
        });
  }

  /** Null: not listed. */
  @Nullable Short region(String nameOrCode) {
    Short byCode = regions.get(nameOrCode);
    return byCode == null ? regions.get(NameKey.of(nameOrCode)) : byCode;
  }

  boolean isGoal(int number) {
    return goals.contains(number);
  }

  boolean isTarget(String code) {
    return targets.contains(code);
  }

  boolean isSubtitle(int code) {
    return subtitles.contains(code);
  }

  /** The newest vocabulary in use in an edition; the oldest for editions before all of them. */
  String vocabulary(int edition) {
    List<String> lists =
        findings.keySet().stream()
            .map(list -> list.substring(0, list.indexOf('/')))
            .sorted()
            .distinct()
            .toList();
    return lists.stream()
        .filter(name -> Integer.parseInt(name) <= edition)
        .reduce((older, newer) -> newer)
        .orElse(lists.isEmpty() ? Integer.toString(edition) : lists.getFirst());
  }

  /**
   * The codes of a finding given by a code, by a phrase, or by a text that holds phrases of which
   * the list knows a part. Empty: not listed.
   */
  List<String> findings(String vocabulary, FindingDimension dimension, String statement) {
    String list = list(vocabulary, dimension.getLiteral());
    Map<String, String> codes = findings.getOrDefault(list, Map.of());
    String key = NameKey.of(statement);
    String whole = codes.getOrDefault(statement, codes.get(key));
    if (whole != null) {
      return List.of(whole);
    }
    return parts.getOrDefault(list, Map.of()).entrySet().stream()
        .filter(part -> key.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static String list(String vocabulary, String dimension) {
    return vocabulary + '/' + dimension;
  }
}
