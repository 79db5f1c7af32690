package cl.contraste.export;

import static java.util.stream.Collectors.joining;

import cl.contraste.platform.Form;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The list of operations for people: each with its variables to fill in, and its formats. */
record OperationPage(List<Operation> operations, List<Form> forms) {

  /** The page has a style of its own and sends its forms here; it runs nothing. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  String html() {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Contraste: operations</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
      section { border-top: 1px solid #ccc; padding: 1rem 0; }
      h2 { font-size: 1.1rem; margin: 0; }
      label { margin-right: 1rem; }
      input { font: inherit; width: 9rem; }
      button { font: inherit; }
    </style>
    <h1>Operations <small lang="es">(Operaciones)</small></h1>
    <p>Questions that are asked often, each at an address of its own that Excel, R, Python or a browser can read.
    Excel in Spanish wants <code>&amp;bom=true&amp;sep=;&amp;decimal=,</code> behind the address of a CSV.</p>
    %s
    </html>
    """
        .formatted(operations.stream().map(this::section).collect(joining("\n")));
  }

  private String section(Operation operation) {
    return """
    <section id="%1$s">
      <h2>%1$s</h2>
      <p>%2$s</p>
      <form action="operations/%1$s">%3$s<p>%4$s</p></form>
    </section>\
    """
        .formatted(
            HtmlUtils.htmlEscape(operation.name()),
            HtmlUtils.htmlEscape(operation.description()),
            operation.variables().stream().map(OperationPage::input).collect(joining()),
            forms.stream().map(form -> button(operation, form)).collect(joining(" ")));
  }

  private static String input(Operation.Variable variable) {
    return "<label>%1$s <input name=\"%1$s\" value=\"%2$s\" title=\"%3$s\"%4$s></label>"
        .formatted(
            HtmlUtils.htmlEscape(variable.name()),
            HtmlUtils.htmlEscape(
                variable.byDefault() == null ? "" : String.valueOf(variable.byDefault())),
            HtmlUtils.htmlEscape(variable.type()),
            variable.isOptional() ? "" : " required");
  }

  private static String button(Operation operation, Form form) {
    return "<button formaction=\"operations/%s.%s\">%2$s</button>"
        .formatted(HtmlUtils.htmlEscape(operation.name()), form.ending());
  }
}
