package cl.contraste.platform;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The rows of a page: a member of the one document of a statement or, for whoever takes them one by
 * one, rows of the statement behind its document.
 *
 * @param gathered all of them as one array
 * @param single each of them, in their order
 */
public record Rows(Field<JSON> gathered, Select<Record1<JSON>> single) {

  /** The member of the document that they are. */
  private static final String MEMBER = "nodes";

  /** So that a page of any length takes the same memory. */
  private static final int AT_ONCE = 500;

  /** Rows that have their order already. */
  public static Rows of(Field<JSON> row, Function<Field<JSON>, Select<Record1<JSON>>> from) {
    Select<Record1<JSON>> rows = from.apply(row.as("node"));
    Field<JSON> gathered =
        field(
            select(DSL.field("coalesce(json_agg(page.node), '[]')", JSON.class))
                .from(rows.asTable("page")));
    return new Rows(gathered, rows);
  }

  /**
   * Rows with their order beside them.
   *
   * @param from rows of a table that is called {@code page}
   * @param row a column of it
   * @param order columns of it
   */
  public static Rows of(Select<?> from, Field<JSON> row, Field<?>... order) {
    Table<?> page = from.asTable("page");
    return new Rows(
        field(select(Json.array(row, order)).from(page)), select(row).from(page).orderBy(order));
  }

  /** What stands for them in the document, as its member {@code nodes}. */
  public Field<?> member(Inquiry inquiry) {
    return inquiry.rowsAreTaken() ? DSL.inline((String) null) : gathered;
  }

  /**
   * Reads a document and its rows by one statement.
   *
   * @param statement the statement that answers with a document
   * @param members all that the document has
   * @param first how many rows are wanted
   */
  public Map<String, Object> read(
      Function<Field<JSON>, Select<Record1<JSON>>> statement,
      Map<String, Field<?>> members,
      int first,
      Inquiry inquiry) {
    Select<Record1<JSON>> document = statement.apply(Json.object(members));
    return inquiry.rowsAreTaken() ? streamed(document, first) : Json.read(document);
  }

  private Map<String, Object> streamed(Select<Record1<JSON>> document, int first) {
    Cursor<Record1<JSON>> rows = document.unionAll(single).fetchSize(AT_ONCE).fetchLazy();
    Map<String, Object> answer = Json.read(Objects.requireNonNull(rows.fetchNext()).value1());
    if (!answer.containsKey(MEMBER)) {
      throw new IllegalStateException("a row came before its document");
    }
    answer.put(MEMBER, new RowStream(rows, first));
    return answer;
  }
}
