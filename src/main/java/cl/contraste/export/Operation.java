package cl.contraste.export;

import static java.util.stream.Collectors.joining;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
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
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that has a name: one file of {@code schema/operations}.
 *
 * @param name the file's name without its ending
 * @param operationName its name in the document; null: it has none
 * @param description the comment lines that open the file, as one line
 * @param query the file as it stands
 * @param variables what it asks for, in the order of the document
 */
public record Operation(
    String name,
    @Nullable String operationName,
    String description,
    String query,
    List<Variable> variables) {

  /**
   * A variable of the question.
   *
   * @param type as GraphQL writes it
   * @param byDefault its default as JSON
   * @param isOptional whether the question can do without it
   */
  public record Variable(
      String name, String type, @Nullable Object byDefault, boolean isOptional) {}

  static Operation of(String fileName, String text) {
    OperationDefinition operation =
        Parser.parse(text).getDefinitionsOfType(OperationDefinition.class).getFirst();
    return new Operation(
        fileName.replace(".graphql", ""),
        operation.getName(),
        description(text),
        text,
        operation.getVariableDefinitions().stream().map(Operation::variable).toList());
  }

  /** The variables that have a default, with it. */
  public Map<String, @Nullable Object> defaults() {
    Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
    variables.stream()
        .filter(variable -> variable.byDefault() != null)
        .forEach(variable -> defaults.put(variable.name(), variable.byDefault()));
    return defaults;
  }

  private static String description(String text) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(joining(" "));
  }

  private static Variable variable(VariableDefinition variable) {
    Value<?> byDefault = variable.getDefaultValue();
    String type = AstPrinter.printAst(variable.getType());
    return new Variable(
        variable.getName(),
        type,
        byDefault == null ? null : json(byDefault),
        byDefault != null || !type.endsWith("!"));
  }

  private static @Nullable Object json(Value<?> value) {
    return switch (value) {
      case NullValue none -> null;
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue bool -> bool.isValue();
      case StringValue string -> string.getValue();
      case EnumValue constant -> constant.getName();
      case ArrayValue array -> array.getValues().stream().map(Operation::json).toList();
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
