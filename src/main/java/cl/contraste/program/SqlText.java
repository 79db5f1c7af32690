package cl.contraste.program;

import java.util.List;
import java.util.stream.Collectors;

/** Literals of SQL that people read. */
public final class SqlText {

  private SqlText() {}

  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Numbers as they are, anything else as text. */
  public static String literal(Object value) {
    return value instanceof Number ? String.valueOf(value) : text(String.valueOf(value));
  }

  /** That a column is one of some values. */
  public static String isOneOf(String column, List<?> values) {
    return switch (values.size()) {
      case 0 -> "false";
      case 1 -> column + " = " + literal(values.getFirst());
      default -> column + " in " + list(values);
    };
  }

  /** Values between parentheses. */
  public static String list(List<?> values) {
    return values.stream().map(SqlText::literal).collect(Collectors.joining(", ", "(", ")"));
  }
}
