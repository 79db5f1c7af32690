package cl.contraste.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers over HTTP, in whichever form, and says how long an answer may be kept. */
public final class AnswerHandler {

  private final Questions questions;
  private final EntityTags tags;
  private final @Nullable AnswerCache cache;
  private final Duration fresh;

  AnswerHandler(Questions questions, EntityTags tags, @Nullable AnswerCache cache, Duration fresh) {
    this.questions = questions;
    this.tags = tags;
    this.cache = cache;
    this.fresh = fresh;
  }

  /** Answers a question. */
  public ServerResponse answer(ServerRequest request, Question question, Form form) {
    Optional<String> name = tags.name(question, form.variant(request));
    Optional<String> held = name.flatMap(answer -> held(request, answer));
    if (held.isPresent()) {
      return fresh(ServerResponse.status(HttpStatus.NOT_MODIFIED), held.get()).build();
    }
    Written written =
        cache == null || name.isEmpty()
            ? form.answer(question, request, questions)
            : cache.of(name.get(), () -> form.answer(question, request, questions));
    return response(written, request.method().equals(HttpMethod.POST) ? null : name.orElse(null));
  }

  /** The tag of the answer, if that is the one that the client has already. */
  private Optional<String> held(ServerRequest request, String name) {
    List<String> held = request.headers().header(HttpHeaders.IF_NONE_MATCH);
    return held.isEmpty() || request.method().equals(HttpMethod.POST)
        ? Optional.empty()
        : tags.present(name).filter(tag -> EntityTags.isIn(tag, held));
  }

  private ServerResponse response(Written written, @Nullable String name) {
    ServerResponse.BodyBuilder response = ServerResponse.status(written.status());
    byte[] body = written.body();
    if (body == null) {
      return response.build((request, sent) -> null);
    }
    written.headers().forEach((header, value) -> response.header(header, value));
    if (name != null && written.snapshot() != null) {
      fresh(response, tags.tag(name, written.snapshot()));
    } else {
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    return response.contentLength(body.length).body(body);
  }

  /** Anyone may keep it; whoever does asks again whether it still holds. */
  private ServerResponse.BodyBuilder fresh(ServerResponse.BodyBuilder response, String tag) {
    return response
        .eTag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CACHE_CONTROL,
            fresh.isZero()
                ? "public, no-cache"
                : "public, max-age=%d, must-revalidate".formatted(fresh.toSeconds()));
  }
}
