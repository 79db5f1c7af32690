package cl.contraste.platform;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a field of Query asks, as one text. */
public final class Fingerprint {

  private Fingerprint() {}

  /** All that decides the entries and the order of an answer: the arguments but the page. */
  public static String of(DataFetchingEnvironment field) {
    Map<String, Object> arguments = new TreeMap<>(field.getArguments());
    arguments.remove("first");
    arguments.remove("after");
    return field.getFieldDefinition().getName() + sorted(arguments);
  }

  /** Maps in the order of their keys, however the question wrote them. */
  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((key, below) -> sorted.put(String.valueOf(key), sorted(below)));
      return sorted;
    }
    return value instanceof List<?> list ? list.stream().map(Fingerprint::sorted).toList() : value;
  }
}
