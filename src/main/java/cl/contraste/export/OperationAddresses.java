package cl.contraste.export;

import cl.contraste.platform.AnswerHandler;
import cl.contraste.platform.Form;
import cl.contraste.platform.Forms;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import cl.contraste.platform.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Operations by address: the list of them, and the answer of each in every form. */
final class OperationAddresses {

  private final Operations operations;
  private final Forms forms;
  private final AnswerHandler answers;

  OperationAddresses(Operations operations, Forms forms, AnswerHandler answers) {
    this.operations = operations;
    this.forms = forms;
    this.answers = answers;
  }

  /** The list: a page for people, JSON for whoever does not ask for one. */
  ServerResponse list(ServerRequest request) {
    boolean person =
        request.headers().accept().stream().anyMatch(type -> type.getSubtype().equals("html"));
    ServerResponse.BodyBuilder response =
        ServerResponse.ok()
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    return person
        ? response
            .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
            .header("Content-Security-Policy", OperationPage.CONTENT_SECURITY_POLICY)
            .body(new OperationPage(operations.all(), forms.byEnding()).html())
        : response
            .contentType(MediaType.APPLICATION_JSON)
            .body(operations.all().stream().map(this::entry).toList());
  }

  private Map<String, @Nullable Object> entry(Operation operation) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", operation.name());
    entry.put("description", operation.description());
    entry.put("variables", operation.variables().stream().map(OperationAddresses::entry).toList());
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("graphql", "/operations/" + operation.name());
    for (Form form : forms.byEnding()) {
      addresses.put(form.ending(), "/operations/%s.%s".formatted(operation.name(), form.ending()));
    }
    entry.put("addresses", addresses);
    return entry;
  }

  private static Map<String, @Nullable Object> entry(Operation.Variable variable) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("name", variable.name());
    entry.put("type", variable.type());
    entry.put("default", variable.byDefault());
    return entry;
  }

  /** The answer of one. */
  ServerResponse answer(ServerRequest request) {
    String file = request.pathVariable("file");
    int dot = file.lastIndexOf('.');
    Form form =
        dot < 0
            ? forms.accepted(request.servletRequest())
            : forms.ofEnding(file.substring(dot + 1));
    Operation operation = operation(dot < 0 ? file : file.substring(0, dot));
    Question question =
        new Question(
            operation.query(),
            operation.operationName(),
            new AddressVariables(operation).of(request.servletRequest().getParameterMap()),
            true);
    return answers.answer(request, question, form);
  }

  private Operation operation(String name) {
    return operations
        .named(name)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.UNKNOWN_OPERATION,
                    "There is no operation '%s'; /operations lists them.".formatted(name)));
  }
}
