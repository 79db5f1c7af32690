package cl.contraste.export;

import cl.contraste.platform.Form;
import cl.contraste.platform.Limits;
import cl.contraste.platform.Question;
import cl.contraste.platform.Questions;
import cl.contraste.platform.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;

/** Answers as tables of one format. */
final class TableForm implements Form {

  private final TableFormat format;
  private final Limits limits;
  private final GraphQlSource source;

  TableForm(TableFormat format, Limits limits, GraphQlSource source) {
    this.format = format;
    this.limits = limits;
    this.source = source;
  }

  @Override
  public String ending() {
    return format.ending();
  }

  @Override
  public MediaType type() {
    return format.type();
  }

  @Override
  public String variant(ServerRequest request) {
    return format + " " + format.options(request);
  }

  @Override
  public Written answer(Question question, ServerRequest request, Questions questions) {
    TableOptions options = format.options(request);
    Map<String, String> headers = headers(question);
    Outlet out = new Outlet(response(), headers);
    Question asked = new Statuses(source.schema()).in(question);
    Table table =
        new Table(
            question,
            (columns, outlet) -> format.writer(columns, options, outlet),
            out,
            limits.exportRows());
    return table.written(questions.ask(asked, request, table), headers);
  }

  private Map<String, String> headers(Question question) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CONTENT_TYPE, format.contentType());
    headers.put(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s.%s\"".formatted(fileName(question), format.ending()));
    return headers;
  }

  /** Names of operations are letters, digits and underscores. */
  private static String fileName(Question question) {
    String name = question.operationName();
    return name == null || !name.matches("[A-Za-z0-9_-]{1,100}") ? "contraste" : name;
  }

  private static HttpServletResponse response() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return Objects.requireNonNull(attributes.getResponse());
  }
}
