package cl.contraste.export;

import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * How a table of text is written.
 *
 * @param bom whether it opens with a byte order mark, by which Excel knows UTF-8
 * @param separator what stands between cells
 * @param decimal what stands before decimals
 */
record TableOptions(boolean bom, char separator, char decimal) {

  private static final char TAB = '\t';

  /** The names of the options in an address. */
  static final List<String> NAMES = List.of("bom", "sep", "decimal");

  /**
   * The options in an address.
   *
   * @throws Problem naming the one that cannot be used
   */
  static TableOptions of(ServerRequest request, char separator) {
    String bom = option(request, "bom", "false", List.of("true", "false"));
    String sep =
        option(
            request,
            "sep",
            separator == TAB ? "tab" : String.valueOf(separator),
            List.of(",", ";", "tab", "|"));
    String decimal = option(request, "decimal", ".", List.of(".", ","));
    return new TableOptions(
        Boolean.parseBoolean(bom), sep.equals("tab") ? TAB : sep.charAt(0), decimal.charAt(0));
  }

  private static String option(
      ServerRequest request, String name, String otherwise, List<String> accepted) {
    String[] values = request.servletRequest().getParameterValues(name);
    List<String> given = values == null ? List.of(otherwise) : List.of(values);
    if (given.size() == 1 && accepted.contains(given.getFirst())) {
      return given.getFirst();
    }
    throw new Problem(
        ProblemCode.BAD_INPUT,
        "'%s' is '%s'; it may be %s"
            .formatted(name, String.join("', '", given), String.join(" or ", accepted)));
  }
}
