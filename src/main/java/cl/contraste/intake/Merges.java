package cl.contraste.intake;

import static cl.contraste.db.Tables.PROGRAM;
import static cl.contraste.db.Tables.PROGRAM_ALIAS;
import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_YEAR;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;

import cl.contraste.db.Contraste;
import cl.contraste.db.enums.ProgramKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Makes one program of two. What was said of the one that goes is said of the other from this load
 * on; before it the two stand apart, as they were known.
 */
final class Merges {

  /** All that hangs on editions, in an order in which each row comes after those it refers to. */
  private static final List<Table<?>> HANGING =
      Stream.concat(
              Stream.of(PROGRAM_EDITION),
              Contraste.CONTRASTE.getTables().stream()
                  .filter(table -> table.field("edition_id") != null)
                  .filter(table -> !Set.of(PROGRAM, PROGRAM_YEAR).contains(table))
                  .sorted(Comparator.comparing(Table::getName)))
          .collect(Collectors.toUnmodifiableList());

  private final DSLContext sql;
  private final int load;
  private final IntSupplier nextEdition;
  private final Set<Integer> touched;
  private final Map<Integer, Integer> merged = new HashMap<>();

  /**
   * @param load number of the load under way
   * @param nextEdition row id of an edition to come
   * @param touched told which programs are no longer what they were
   */
  Merges(DSLContext sql, int load, IntSupplier nextEdition, Set<Integer> touched) {
    this.sql = sql;
    this.load = load;
    this.nextEdition = nextEdition;
    this.touched = touched;
  }

  /** The program that a program is by now. */
  @Nullable Integer present(@Nullable Integer program) {
    Integer other = program == null ? null : merged.get(program);
    return other == null ? program : present(other);
  }

  /** Why two programs cannot be one; null: they can. */
  @Nullable String hindrance(int one, int other) {
    if (sql.fetchCount(
            PROGRAM, PROGRAM.ID.in(one, other).and(PROGRAM.KIND.eq(ProgramKind.MONITORED)))
        < 2) {
      return "a monitored program; programs of the budget are known by their code";
    }
    if (sql.fetchCount(
            PROGRAM_ALIAS,
            PROGRAM_ALIAS.PROGRAM_ID.in(one, other).and(PROGRAM_ALIAS.ALIAS.likeRegex("^[0-9]+$")))
        > 1) {
      return "a program of the same bips id, or of none";
    }
    var e = PROGRAM_EDITION.as("e");
    Short edition =
        sql.select(e.EDITION)
            .from(e)
            .where(e.PROGRAM_ID.in(one, other))
            .and(e.VALID_TO.eq(DocumentRows.STANDS))
            .groupBy(e.EDITION)
            .having(DSL.count().gt(1))
            .limit(1)
            .fetchOne(e.EDITION);
    return edition == null
        ? null
        : "a program that edition %d does not tell of beside this one".formatted(edition);
  }

  /** From now on one program is another. */
  void merge(int gone, int stays) {
    for (int edition :
        sql.select(PROGRAM_EDITION.ID)
            .from(PROGRAM_EDITION)
            .where(PROGRAM_EDITION.PROGRAM_ID.eq(gone))
            .and(PROGRAM_EDITION.VALID_TO.eq(DocumentRows.STANDS))
            .orderBy(PROGRAM_EDITION.EDITION)
            .fetch(PROGRAM_EDITION.ID)) {
      int next = nextEdition.getAsInt();
      HANGING.forEach(table -> copy(table, gone, edition, stays, next));
    }
    close(gone);
    String key =
        Objects.requireNonNull(
            sql.select(PROGRAM.KEY).from(PROGRAM).where(PROGRAM.ID.eq(gone)).fetchOne(PROGRAM.KEY));
    sql.update(PROGRAM).setNull(PROGRAM.BIPS_ID).where(PROGRAM.ID.eq(gone)).execute();
    sql.update(PROGRAM_ALIAS)
        .set(PROGRAM_ALIAS.PROGRAM_ID, stays)
        .where(PROGRAM_ALIAS.PROGRAM_ID.eq(gone))
        .execute();
    sql.insertInto(PROGRAM_ALIAS, PROGRAM_ALIAS.ALIAS, PROGRAM_ALIAS.PROGRAM_ID)
        .values(key, stays)
        .execute();
    merged.put(gone, stays);
    touched.addAll(List.of(gone, stays));
  }

  private void copy(Table<?> table, int from, int fromEdition, int to, int toEdition) {
    String id = table.equals(PROGRAM_EDITION) ? "id" : "edition_id";
    Map<String, Field<?>> anew =
        Map.of("program_id", DSL.val(to), id, DSL.val(toEdition), "valid_from", DSL.val(load));
    List<Field<?>> columns = List.of(table.fields());
    List<Field<?>> cells =
        columns.stream()
            .<Field<?>>map(column -> anew.getOrDefault(column.getName(), column))
            .toList();
    sql.insertInto(table, columns)
        .select(
            DSL.select(cells)
                .from(table)
                .where(number(table, "program_id").eq(from))
                .and(number(table, id).eq(fromEdition)))
        .execute();
  }

  private static Field<Integer> number(Table<?> table, String column) {
    return Objects.requireNonNull(table.field(column, Integer.class));
  }

  private void close(int program) {
    sql.update(PROGRAM_EDITION)
        .set(PROGRAM_EDITION.VALID_TO, load)
        .where(PROGRAM_EDITION.PROGRAM_ID.eq(program))
        .and(PROGRAM_EDITION.VALID_TO.eq(DocumentRows.STANDS))
        .execute();
    sql.update(PROGRAM_YEAR_EDITION)
        .set(PROGRAM_YEAR_EDITION.VALID_TO, load)
        .where(PROGRAM_YEAR_EDITION.PROGRAM_ID.eq(program))
        .and(PROGRAM_YEAR_EDITION.VALID_TO.eq(DocumentRows.STANDS))
        .execute();
  }
}
