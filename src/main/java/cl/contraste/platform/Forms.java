package cl.contraste.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** All forms that answers are written in, and which of them a request asks for. */
public final class Forms {

  private final List<Form> all = new ArrayList<>();

  /** JSON comes first: it is what a client gets that does not say. */
  Forms(JsonMapper json, Stream<Form> others) {
    all.add(new JsonForm(MediaType.APPLICATION_JSON, json));
    all.add(new JsonForm(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, json));
    others.filter(form -> !form.ending().isEmpty()).forEach(all::add);
  }

  /** Those that an address can end with. */
  public List<Form> byEnding() {
    return all.stream().filter(form -> !form.ending().isEmpty()).toList();
  }

  /**
   * The form that the end of an address asks for.
   *
   * @throws Problem when there is none
   */
  public Form ofEnding(String ending) {
    return byEnding().stream()
        .filter(form -> form.ending().equals(ending))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.UNKNOWN_FORMAT,
                    "There is no '%s'; there are %s."
                        .formatted(Errors.printable(ending), endings())));
  }

  private String endings() {
    return byEnding().stream().map(Form::ending).collect(Collectors.joining(", "));
  }

  /**
   * The form that a request accepts most gladly.
   *
   * @throws Problem when it accepts none
   */
  public Form accepted(HttpServletRequest request) {
    List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    return accept.isEmpty() ? all.getFirst() : accepted(accept).orElseThrow(this::notAcceptable);
  }

  private Optional<Form> accepted(List<String> accept) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
          .flatMap(type -> all.stream().filter(form -> type.isCompatibleWith(form.type())))
          .findFirst();
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }

  private Problem notAcceptable() {
    return new Problem(
        ProblemCode.NOT_ACCEPTABLE,
        all.stream()
            .map(form -> form.type().toString())
            .collect(Collectors.joining(", ", "An answer can be ", ".")));
  }
}
