package cl.contraste.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it came over HTTP.
 *
 * @param document in GraphQL
 * @param operationName which of the document's operations; null: its only one
 * @param variables by name
 * @param readOnly whether it came by a method that must not change anything
 */
public record Question(
    String document,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    boolean readOnly) {}
