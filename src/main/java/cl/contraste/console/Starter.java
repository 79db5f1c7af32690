package cl.contraste.console;

import static java.util.stream.Collectors.joining;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to start from: one file of {@code schema/operations}.
 *
 * @param name the file's name without its ending
 * @param description the comment lines that open the file, as one line
 * @param query the file as it stands
 * @param variables the variables that have a default, with it
 */
record Starter(
    String name, String description, String query, Map<String, @Nullable Object> variables) {

  static Starter of(String fileName, String text) {
    return new Starter(fileName.replace(".graphql", ""), description(text), text, variables(text));
  }

  private static String description(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(joining(" "));
  }

  private static Map<String, @Nullable Object> variables(String text) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    Parser.parse(text).getDefinitionsOfType(OperationDefinition.class).stream()
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .filter(variable -> variable.getDefaultValue() != null)
        .forEach(variable -> variables.put(variable.getName(), json(variable.getDefaultValue())));
    return variables;
  }

  private static @Nullable Object json(Value<?> value) {
    return switch (value) {
      case NullValue none -> null;
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue bool -> bool.isValue();
      case StringValue string -> string.getValue();
      case EnumValue constant -> constant.getName();
      case ArrayValue array -> array.getValues().stream().map(Starter::json).toList();
      case ObjectValue object -> json(object.getObjectFields());
      default -> throw new IllegalArgumentException("a default cannot be " + value);
    };
  }

  private static Map<String, @Nullable Object> json(List<ObjectField> fields) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    fields.forEach(field -> json.put(field.getName(), json(field.getValue())));
    return json;
  }
}
