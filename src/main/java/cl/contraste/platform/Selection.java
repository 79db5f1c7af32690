package cl.contraste.platform;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which fields a question asks for below one of its own, by their names in the schema. */
public record Selection(Map<String, Selection> fields) {

  public static final Selection NOTHING = new Selection(Map.of());

  /** What is asked for below a field. */
  public static Selection of(DataFetchingEnvironment field) {
    return of(field.getSelectionSet());
  }

  private static Selection of(DataFetchingFieldSelectionSet set) {
    Map<String, Selection> fields = new LinkedHashMap<>();
    for (SelectedField field : set.getImmediateFields()) {
      fields.merge(field.getName(), of(field.getSelectionSet()), Selection::and);
    }
    return new Selection(fields);
  }

  /** What either asks for. */
  public Selection and(Selection other) {
    Map<String, Selection> both = new LinkedHashMap<>(fields);
    other.fields.forEach((name, below) -> both.merge(name, below, Selection::and));
    return new Selection(both);
  }

  public Set<String> names() {
    return fields.keySet();
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** What is asked for below a field; nothing when the field itself is not. */
  public Selection below(String... path) {
    Selection below = this;
    for (String name : path) {
      below = below.fields.getOrDefault(name, NOTHING);
    }
    return below;
  }
}
