package cl.contraste.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSON;

/**
 * How a type of the schema is made in SQL: each of its fields, and no others, as an expression over
 * rows of a context. Only what a question selects becomes part of its statement.
 *
 * @param <C> the tables that the expressions speak of
 */
public final class Shape<C> {

  private final String type;
  private final Map<String, BiFunction<C, Selection, Field<?>>> fields = new LinkedHashMap<>();

  private Shape(String type) {
    this.type = type;
  }

  /** A type of the schema, without any field yet. */
  public static <C> Shape<C> of(String type) {
    return new Shape<>(type);
  }

  /** A field that is one value. */
  public Shape<C> field(String name, Function<C, Field<?>> sql) {
    return object(name, (context, selection) -> sql.apply(context));
  }

  /** A field that has fields of its own. */
  public Shape<C> object(String name, BiFunction<C, Selection, Field<?>> sql) {
    fields.put(name, sql);
    return this;
  }

  public String type() {
    return type;
  }

  public Set<String> names() {
    return fields.keySet();
  }

  /** One object with the selected fields. */
  public Field<JSON> json(C context, Selection selection) {
    Map<String, Field<?>> members = new LinkedHashMap<>();
    fields.forEach(
        (name, sql) -> {
          if (selection.has(name)) {
            members.put(name, sql.apply(context, selection.below(name)));
          }
        });
    return Json.object(members);
  }
}
