package cl.contraste.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as COPY reads them. */
final class CopyText {

  private CopyText() {}

  static String of(List<List<@Nullable String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<@Nullable String> row : rows) {
      text.append(row.stream().map(CopyText::cell).collect(Collectors.joining("\t"))).append('\n');
    }
    return text.toString();
  }

  private static String cell(@Nullable String cell) {
    return cell == null
        ? "\\N"
        : cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }
}
