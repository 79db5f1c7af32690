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

  /** Values between parentheses. */
  public static String list(List<?> values) {
    return values.stream().map(SqlText::literal).collect(Collectors.joining(", ", "(", ")"));
  }
}
