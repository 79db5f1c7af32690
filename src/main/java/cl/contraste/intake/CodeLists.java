package cl.contraste.intake;

import static cl.contraste.db.Tables.FINDING_CODE;
import static cl.contraste.db.Tables.LINEAGE;
import static cl.contraste.db.Tables.MINISTRY;
import static cl.contraste.db.Tables.MINISTRY_ALIAS;
import static cl.contraste.db.Tables.PRICE_INDEX;
import static cl.contraste.db.Tables.REGION;
import static cl.contraste.db.Tables.REGION_ALIAS;
import static cl.contraste.db.Tables.SDG_GOAL;
import static cl.contraste.db.Tables.SDG_TARGET;
import static cl.contraste.db.Tables.SUBTITLE;

import cl.contraste.platform.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes code lists: an entry that is new is added, one that is known takes the words of the newer
 * list; none is removed, since facts may refer to it.
 */
final class CodeLists {

  private final DSLContext sql;
  private final Map<String, List<Map<String, String>>> lists;

  CodeLists(DSLContext sql, Map<String, List<Map<String, String>>> lists) {
    this.sql = sql;
    this.lists = lists;
  }

  void write() {
    if (lists.isEmpty()) {
      return;
    }
    numbered("ministries", MINISTRY, MINISTRY.ID, MINISTRY.CODE);
    referring(
        "ministry_aliases",
        MINISTRY_ALIAS,
        MINISTRY_ALIAS.MINISTRY_ID,
        ids(MINISTRY.ID, MINISTRY.CODE),
        "ministry");
    numbered("regions", REGION, REGION.ID, REGION.CODE);
    referring(
        "region_aliases",
        REGION_ALIAS,
        REGION_ALIAS.REGION_ID,
        ids(REGION.ID, REGION.CODE),
        "region");
    for (Map<String, String> row : rows("sdg_goals")) {
      upsert(SDG_GOAL, values(SDG_GOAL, row), SDG_GOAL.NUMBER);
    }
    short ordinal = 0;
    for (Map<String, String> row : rows("sdg_targets")) {
      Map<Field<?>, @Nullable Object> values = values(SDG_TARGET, row);
      values.put(SDG_TARGET.ORDINAL, ++ordinal);
      upsert(SDG_TARGET, values, SDG_TARGET.CODE);
    }
    for (Map<String, String> row : rows("subtitles")) {
      upsert(SUBTITLE, values(SUBTITLE, row), SUBTITLE.CODE);
    }
    for (Map<String, String> row : rows("prices")) {
      upsert(PRICE_INDEX, values(PRICE_INDEX, row), PRICE_INDEX.YEAR);
    }
    for (Map<String, String> row : rows("lineage")) {
      upsert(LINEAGE, values(LINEAGE, row), LINEAGE.FROM_CODE, LINEAGE.TO_CODE);
    }
    for (Map<String, String> row : rows("finding_codes")) {
      Map<Field<?>, @Nullable Object> values = values(FINDING_CODE, row);
      String phrase = row.getOrDefault("phrase", "");
      values.put(FINDING_CODE.PHRASE_KEY, phrase.isEmpty() ? null : NameKey.of(phrase));
      upsert(
          FINDING_CODE, values, FINDING_CODE.VOCABULARY, FINDING_CODE.DIMENSION, FINDING_CODE.CODE);
    }
  }

  private void numbered(
      String list, Table<?> table, TableField<?, Short> id, TableField<?, String> code) {
    Map<String, Short> known = ids(id, code);
    short next = (short) (known.values().stream().mapToInt(Short::intValue).max().orElse(0) + 1);
    for (Map<String, String> row : rows(list)) {
      Short number = known.get(row.get("code"));
      Map<Field<?>, @Nullable Object> values = values(table, row);
      values.put(id, number == null ? next++ : number);
      upsert(table, values, id);
    }
  }

  private void referring(
      String list, Table<?> table, Field<Short> reference, Map<String, Short> ids, String column) {
    Field<String> key = Objects.requireNonNull(table.field("name_key", String.class));
    for (Map<String, String> row : rows(list)) {
      Map<Field<?>, @Nullable Object> values = values(table, row);
      values.put(reference, ids.get(row.get(column)));
      values.put(key, NameKey.of(row.getOrDefault("alias", "")));
      upsert(table, values, key);
    }
  }

  private Map<String, Short> ids(TableField<?, Short> id, TableField<?, String> code) {
    Map<String, Short> ids = new HashMap<>();
    for (Record2<String, Short> row :
        sql.select(code, id).from(Objects.requireNonNull(id.getTable())).fetch()) {
      ids.put(row.value1(), row.value2());
    }
    return ids;
  }

  private List<Map<String, String>> rows(String list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The cells of a row whose columns the table has; an empty cell is null. */
  private static Map<Field<?>, @Nullable Object> values(Table<?> table, Map<String, String> row) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    row.forEach(
        (column, cell) -> {
          Field<?> field = table.field(column);
          if (field != null) {
            values.put(field, cell.isEmpty() ? null : DSL.cast(cell, field));
          }
        });
    return values;
  }

  private void upsert(Table<?> table, Map<Field<?>, @Nullable Object> values, Field<?>... key) {
    Map<Field<?>, @Nullable Object> others = new HashMap<>(values);
    others.keySet().removeAll(new ArrayList<>(List.of(key)));
    sql.insertInto(table)
        .set(values)
        .onConflict(key)
        .doUpdate()
        .set(others.isEmpty() ? Map.of(key[0], DSL.excluded(key[0])) : others)
        .execute();
  }
}
