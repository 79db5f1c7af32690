package cl.contraste.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a ficha of the 2020 layout; extracted text may hold them in any order. */
enum Heading {
  TITLE("MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA"),
  BACKGROUND("I. ANTECEDENTES DEL PROGRAMA"),
  DESCRIPTION("DESCRIPCIÓN DEL PROGRAMA"),
  // A program's name may start with this word too: then capitals follow.
  PURPOSE("PROPÓSITO", "PROPÓSITO(?! \\p{Lu}{2})"),
  HISTORY("HISTORIAL EVALUATIVO DEL PROGRAMA"),
  ANALYSIS("II. ANÁLISIS DE DESEMPEÑO", "II\\. ANÁLISIS DE DESEMPEÑO:?"),
  RESULTS(
      "RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA",
      "RESULTADOS ANÁLISIS DE DESEMPEÑO DEL PROGRAMA:?"),
  PERFORMANCE("III. DESEMPEÑO DEL PROGRAMA", "III\\. DESEMPEÑO \\S+ DEL PROGRAMA"),
  BUDGET("PRESUPUESTO Y EJECUCIÓN"),
  SUBTITLES("GASTO POR SUBTÍTULOS"),
  TARGET_POPULATION("Población objetivo:", "(?:POBLACIÓN )?Población objetivo:"),
  COVERAGE("COBERTURA POR AÑO"),
  SPENDING_PER_BENEFICIARY("EVOLUCIÓN GASTO POR BENEFICIARIO"),
  COMPONENTS(
      "GASTO Y PRODUCCIÓN DE COMPONENTES", "(?:COMPONENTES )?GASTO Y PRODUCCIÓN DE COMPONENTES"),
  INDICATORS("INDICADORES DE PROPÓSITO", "(?:INDICADORES )?INDICADORES DE PROPÓSITO"),
  OTHER_BACKGROUND("IV. OTROS ANTECEDENTES DEL PROGRAMA"),
  GOALS(
      "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE",
      "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE(?: \\(ODS\\))?"),
  OBSERVATIONS("V. OBSERVACIONES INSTITUCIÓN"),
  PANDEMIC("AJUSTES POR SITUACIÓN SOCIO SANITARIA", "AJUSTES POR SITUACIÓN SOCIO.?SANITARIA"),
  INSTITUTION("OBSERVACIONES DE LA INSTITUCIÓN"),
  // The first note's own line belongs to the notes.
  NOTES("Nota técnica", "(?=Nota técnica \\S+:)");

  /** Not between two letters or digits. */
  private static final String END_OF_WORD = "(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))";

  private final String title;
  private final Pattern pattern;

  Heading(String title) {
    this(title, title.replace(".", "\\."));
  }

  Heading(String title, String expression) {
    this.title = title;
    this.pattern =
        Pattern.compile("\\s*" + withOrWithoutAccents(expression) + END_OF_WORD + "(.*)");
  }

  /** The one that a line starts with. */
  static Optional<Heading> of(String line) {
    return Arrays.stream(values()).filter(heading -> heading.rest(line).isPresent()).findFirst();
  }

  /** Whether a line may start with one: all of them start with a capital. */
  static boolean mayStart(String line) {
    String text = line.stripLeading();
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** As the ficha prints it. */
  String title() {
    return title;
  }

  /** What follows this heading on a line that starts with it. */
  Optional<String> rest(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String withOrWithoutAccents(String expression) {
    return Pattern.compile("[ÁÉÍÓÚÑáéíóú]")
        .matcher(expression)
        .replaceAll(accented -> "[" + bare(accented.group()) + accented.group() + "]")
        .replace(" ", "\\s+");
  }

  private static char bare(String accented) {
    return Normalizer.normalize(accented, Normalizer.Form.NFD).charAt(0);
  }
}
