package cl.contraste.platform;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;

/**
 * An answer as it goes over HTTP.
 *
 * @param body null: it has been sent already, as it was too large to be held
 * @param snapshot what it was answered from; null: it is no answer, or rests on no facts, so that
 *     nobody may keep it
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are sent, never compared.
public record Written(
    HttpStatus status,
    Map<String, String> headers,
    byte @Nullable [] body,
    @Nullable Snapshot snapshot) {

  /** The snapshot of an answer without errors. */
  public static @Nullable Snapshot snapshot(WebGraphQlResponse answer) {
    GraphQLContext context = answer.getExecutionInput().getGraphQLContext();
    return answer.getErrors().isEmpty()
        ? Optional.ofNullable(context.<Inquiry>get(Inquiry.class))
            .flatMap(Inquiry::told)
            .orElse(null)
        : null;
  }
}
