package cl.contraste.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/** Has questions answered, however they came and whatever their answer is written as. */
public final class Questions {

  private final IdGenerator ids = new AlternativeJdkIdGenerator();
  private final WebGraphQlHandler engine;

  Questions(WebGraphQlHandler engine) {
    this.engine = engine;
  }

  /** Asks a question. */
  public WebGraphQlResponse ask(Question question, ServerRequest request, @Nullable RowSink sink) {
    Map<Object, Object> context = new HashMap<>(Map.of(ReadOnly.class, question.readOnly()));
    if (sink != null) {
      context.put(RowSink.class, sink);
    }
    WebGraphQlRequest asked =
        new WebGraphQlRequest(
            request.uri(),
            request.headers().asHttpHeaders(),
            new LinkedMultiValueMap<>(),
            request.remoteAddress().orElse(null),
            request.attributes(),
            new DefaultGraphQlRequest(
                question.document(), question.operationName(), question.variables(), null),
            ids.generateId().toString(),
            request.servletRequest().getLocale());
    asked.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
    return Objects.requireNonNull(engine.handleRequest(asked).block());
  }
}
