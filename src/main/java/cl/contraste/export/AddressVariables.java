package cl.contraste.export;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The variables of an operation, as they stand in an address: {@code ?year=2019}. */
record AddressVariables(Operation operation) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * The variables that are given.
   *
   * @param parameters of an address; those that say how the answer is written are left out
   * @throws Problem naming the one that cannot be used
   */
  Map<String, @Nullable Object> of(Map<String, String[]> parameters) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    parameters.forEach(
        (name, texts) -> {
          if (!TableOptions.NAMES.contains(name)) {
            variables.put(name, value(variable(name), List.of(texts)));
          }
        });
    operation.variables().stream()
        .filter(variable -> !variable.isOptional() && !variables.containsKey(variable.name()))
        .findFirst()
        .ifPresent(
            variable -> {
              throw problem(
                  "'%s' is missing; it is %s".formatted(variable.name(), variable.type()));
            });
    return variables;
  }

  private Operation.Variable variable(String name) {
    return operation.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    "'%s' is no variable of '%s'; there are %s"
                        .formatted(name, operation.name(), known())));
  }

  private String known() {
    return Stream.concat(
            operation.variables().stream().map(Operation.Variable::name),
            TableOptions.NAMES.stream())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable Object value(Operation.Variable variable, List<String> texts) {
    Type<?> type = nullable(Parser.parseType(variable.type()));
    if (type instanceof ListType list) {
      List<@Nullable Object> values = new ArrayList<>();
      texts.forEach(text -> values.add(value(variable, nullable(list.getType()), text)));
      return values;
    }
    if (texts.size() > 1) {
      throw problem("'%s' stands more than once".formatted(variable.name()));
    }
    return value(variable, type, texts.getFirst());
  }

  private static Type<?> nullable(Type<?> type) {
    return type instanceof NonNullType present ? nullable(present.getType()) : type;
  }

  private static @Nullable Object value(Operation.Variable variable, Type<?> type, String text) {
    try {
      return switch (type instanceof TypeName named ? named.getName() : "") {
        case "Int" -> Integer.valueOf(text);
        case "Float", "Decimal" -> new BigDecimal(text.length() > 100 ? "" : text);
        case "Boolean" -> truth(text);
        default ->
            text.startsWith("{") || text.startsWith("[")
                ? JSON.readValue(text, Object.class)
                : text;
      };
    } catch (IllegalArgumentException | JacksonException e) {
      throw problem(
          "'%s' is '%s'; it must be %s".formatted(variable.name(), text, variable.type()));
    }
  }

  private static boolean truth(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException(text);
  }

  private static Problem problem(String message) {
    return new Problem(ProblemCode.BAD_INPUT, message);
  }
}
