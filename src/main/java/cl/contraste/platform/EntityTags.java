package cl.contraste.platform;

import graphql.language.AstPrinter;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.ETag;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of answers: the same question in the same form, asked of the same snapshot and the same
 * release, has the same answer. They are weak, because compression leaves answers with a strong one
 * alone.
 */
final class EntityTags {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final ObjectProvider<Snapshots> snapshots;
  private final String release;

  EntityTags(ObjectProvider<Snapshots> snapshots, String release) {
    this.snapshots = snapshots;
    this.release = release;
  }

  /** The tag that an answer of this moment would have; none when the facts cannot be reached. */
  Optional<String> present(Question question, String form) {
    Snapshots source = snapshots.getIfAvailable();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return tag(question, form, source.present());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The tag of an answer; none when it was not answered from facts. */
  Optional<String> of(Question question, String form, WebGraphQlResponse answer) {
    Inquiry inquiry = answer.getExecutionInput().getGraphQLContext().get(Inquiry.class);
    return inquiry == null
        ? Optional.empty()
        : inquiry.told().flatMap(snapshot -> tag(question, form, snapshot));
  }

  private Optional<String> tag(Question question, String form, Snapshot snapshot) {
    return normalised(question.document())
        .map(
            document ->
                List.of(
                    release,
                    String.valueOf(snapshot.number()),
                    snapshot.id(),
                    document,
                    JSON.writeValueAsString(question.operationName()),
                    JSON.writeValueAsString(question.variables()),
                    form))
        .map(parts -> "W/\"" + hash(JSON.writeValueAsBytes(parts)) + "\"");
  }

  /** Without what means nothing: spaces, commas and remarks. */
  private static Optional<String> normalised(String document) {
    try {
      DocumentSize.check(document);
      return Optional.of(
          AstPrinter.printAstCompact(
              Parser.parse(
                  ParserEnvironment.newParserEnvironment()
                      .document(document)
                      .parserOptions(DocumentSize.PARSER)
                      .build())));
    } catch (InvalidSyntaxException | graphql.execution.AbortExecutionException e) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] parts) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a client holds what the tag names, by its {@code If-None-Match}. */
  static boolean isIn(String tag, List<String> ifNoneMatch) {
    return ifNoneMatch.stream()
        .flatMap(header -> ETag.parse(header).stream())
        .anyMatch(held -> held.isWildcard() || held.formattedTag().equals(tag));
  }
}
