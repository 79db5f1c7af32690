package cl.contraste.platform;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What graphql-java says of a value in a question that is none of its type, in words for people.
 */
final class InvalidValue {

  private static final Pattern VALUE = Pattern.compile("\\w+Value\\{\\w+='?(.*?)'?}");

  private static final Pattern OF_ENUM =
      Pattern.compile(
          ".*argument '([^']+)' with value '(.*?)' is not a valid '(\\w+)'.*", Pattern.DOTALL);

  private static final Pattern IN_VARIABLE = Pattern.compile(".* enum '(\\w+)'.*", Pattern.DOTALL);

  private static final Pattern NO_OBJECT =
      Pattern.compile("Expected type 'Map' but was '(\\w+)'\\..*", Pattern.DOTALL);

  private static final String AN_OBJECT =
      "It must be an object in JSON, as {\"from\": 2020} is for years, and is of type $1.";

  private InvalidValue() {}

  /**
   * The same message without marks of the program, and with what an enum would have accepted.
   *
   * @param message not longer than errors are, whatever was sent
   */
  static String told(String message, GraphQLSchema schema) {
    String plain = NO_OBJECT.matcher(VALUE.matcher(message).replaceAll("$1")).replaceAll(AN_OBJECT);
    Matcher of = OF_ENUM.matcher(plain);
    if (of.matches() && schema.getType(of.group(3)) instanceof GraphQLEnumType type) {
      return "%s is %s, which is no %s; there are %s."
          .formatted(of.group(1), of.group(2), type.getName(), values(type));
    }
    Matcher in = IN_VARIABLE.matcher(plain);
    return in.matches() && schema.getType(in.group(1)) instanceof GraphQLEnumType type
        ? "%s; there are %s.".formatted(plain, values(type))
        : plain;
  }

  private static String values(GraphQLEnumType type) {
    return type.getValues().stream()
        .map(GraphQLEnumValueDefinition::getName)
        .collect(Collectors.joining(", "));
  }
}
