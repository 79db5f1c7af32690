package cl.contraste.source;

import cl.contraste.source.ProgramReport.Text;
import cl.contraste.source.ProgramReport.TextKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts of a ficha. */
final class Prose {

  private static final Pattern NOTHING =
      Pattern.compile(
          "|SIN OBSERVACIONES|NO INFORMA|NO TIENE|NO APLICA|SIN INFORMACION|SIN EVALUACION"
              + "|S/I|N/A|N/C");

  private Prose() {}

  /** One paragraph an entry; none when there is nothing but the words that say so. */
  static Optional<Text> text(TextKind kind, List<Line> lines) {
    List<List<Line>> paragraphs =
        Lines.paragraphs(lines).stream().filter(paragraph -> !saysNothing(paragraph)).toList();
    return paragraphs.stream()
        .findFirst()
        .map(first -> new Text(kind, joined(paragraphs), first.getFirst().place()));
  }

  static boolean saysNothing(List<Line> lines) {
    return saysNothing(Lines.joined(lines));
  }

  static boolean saysNothing(String text) {
    return NOTHING.matcher(Lines.folded(text).replaceFirst("\\.$", "")).matches();
  }

  private static List<String> joined(List<List<Line>> paragraphs) {
    return paragraphs.stream().map(Lines::joined).toList();
  }
}
