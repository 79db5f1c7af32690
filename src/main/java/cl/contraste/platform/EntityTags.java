package cl.contraste.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.AstPrinter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of answers: the same question in the same form, asked of the same snapshot and the same
 * release, has the same answer. Tags are weak, because compression leaves answers with a strong one
 * alone.
 */
final class EntityTags {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final long CHARACTERS = 2_000_000;

  private final Cache<String, String> normalised =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String document, String same) -> document.length() + same.length())
          .build();

  private final @Nullable Snapshots snapshots;
  private final String release;

  EntityTags(@Nullable Snapshots snapshots, String release) {
    this.snapshots = snapshots;
    this.release = release;
  }

  /** All that decides an answer, but the facts; none for what is no GraphQL. */
  Optional<String> name(Question question, String variant) {
    return normalised(question.document())
        .map(
            document ->
                JSON.writeValueAsString(
                    Arrays.asList(
                        document, question.operationName(), question.variables(), variant)));
  }

  /** Without what means nothing: spaces, commas and remarks. */
  private Optional<String> normalised(String document) {
    String known = normalised.getIfPresent(document);
    Optional<String> same =
        known != null
            ? Optional.of(known)
            : Documents.parsed(document).map(AstPrinter::printAstCompact);
    same.ifPresent(text -> normalised.put(document, text));
    return same;
  }

  /** The tag that an answer of this moment would have; none when the facts cannot be reached. */
  Optional<String> present(String name) {
    if (snapshots == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(tag(name, snapshots.present()));
    } catch (RuntimeException e) {
      // Whoever answers now will say so.
      return Optional.empty();
    }
  }

  /** The tag of an answer. */
  String tag(String name, Snapshot snapshot) {
    String all = String.join("\n", release, snapshot.number() + " " + snapshot.id(), name);
    return "W/\"" + HexFormat.of().formatHex(Sha256.start(all, 16)) + "\"";
  }

  /** Whether a client holds what the tag names, by its {@code If-None-Match}. */
  static boolean isIn(String tag, List<String> ifNoneMatch) {
    return ifNoneMatch.stream()
        .flatMap(header -> ETag.parse(header).stream())
        .anyMatch(held -> held.isWildcard() || held.formattedTag().equals(tag));
  }
}
