package cl.contraste.platform;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.Locale;

/** The scalar {@code Decimal}: an exact number, written plainly and without trailing zeros. */
final class Decimal implements Coercing<BigDecimal, BigDecimal> {

  static final GraphQLScalarType SCALAR =
      GraphQLScalarType.newScalar().name("Decimal").coercing(new Decimal()).build();

  private static final int MOST_DIGITS = 60;
  private static final int LONGEST_TEXT = 2 * MOST_DIGITS;

  private Decimal() {}

  @Override
  public BigDecimal serialize(Object result, GraphQLContext context, Locale locale) {
    try {
      return plain(new BigDecimal(result.toString()));
    } catch (NumberFormatException e) {
      throw new CoercingSerializeException("not a number", e);
    }
  }

  @Override
  public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
    try {
      return parsed(input.toString());
    } catch (NumberFormatException e) {
      throw new CoercingParseValueException(expected(input.toString()), e);
    }
  }

  @Override
  public BigDecimal parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    try {
      return parsed(text(input));
    } catch (NumberFormatException e) {
      throw new CoercingParseLiteralException(expected(text(input)), e);
    }
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return FloatValue.newFloatValue(new BigDecimal(input.toString())).build();
  }

  private static String text(Value<?> literal) {
    if (literal instanceof IntValue number) {
      return number.getValue().toString();
    }
    if (literal instanceof FloatValue number) {
      return number.getValue().toString();
    }
    return literal instanceof StringValue text ? String.valueOf(text.getValue()) : "";
  }

  /** Refuses what is short to write and endless to spell out, like 1e1000000. */
  private static BigDecimal parsed(String text) {
    BigDecimal number = new BigDecimal(text.length() > LONGEST_TEXT ? "" : text);
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("too many digits");
    }
    return plain(number);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String expected(String received) {
    return "'%s' is no Decimal: give a number of at most %d digits"
        .formatted(Errors.printable(received), MOST_DIGITS);
  }
}
