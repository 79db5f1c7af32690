package cl.contraste.platform;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.OrderField;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as PostgreSQL writes them: one JSON document a question, of the shape asked for. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** PostgreSQL takes a hundred arguments a function. */
  private static final int MOST_PAIRS = 50;

  private Json() {}

  /** An object with these members. */
  public static Field<JSON> object(Map<String, ? extends Field<?>> members) {
    if (members.size() > MOST_PAIRS) {
      throw new IllegalArgumentException(members.size() + " members in one object");
    }
    List<Field<?>> pairs = new ArrayList<>();
    members.forEach(
        (name, field) -> {
          pairs.add(inline(name));
          pairs.add(field);
        });
    return DSL.function("json_build_object", JSON.class, pairs.toArray(Field<?>[]::new));
  }

  /** The rows gathered into an array; an empty one where there are none. */
  public static Field<JSON> array(Field<JSON> row, OrderField<?>... order) {
    Field<JSON> gathered =
        order.length == 0
            ? DSL.field("json_agg({0})", JSON.class, row)
            : DSL.field("json_agg({0} order by {1})", JSON.class, row, DSL.list(order));
    return coalesce(gathered, DSL.field("'[]'", SQLDataType.JSON));
  }

  /** The one JSON document of a statement. */
  public static Map<String, Object> read(Select<? extends org.jooq.Record1<JSON>> statement) {
    // All rows at once: of a result read row by row PostgreSQL would use one processor only.
    return read(statement.fetch().getFirst().value1());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> read(JSON document) {
    return MAPPER.readValue(document.data(), Map.class);
  }
}
