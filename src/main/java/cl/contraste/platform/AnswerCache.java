package cl.contraste.platform;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers as they were written, kept while the facts stand that they were made of. Whoever gets a
 * kept answer has first looked which snapshot stands, so it is never older than the question; of
 * many who ask the same at once, one has it answered and the others wait for it.
 */
final class AnswerCache {

  /** What an entry takes besides its name and its body, about. */
  private static final int ENTRY = 500;

  private final AsyncCache<String, Written> kept;
  private final Snapshots snapshots;
  private final long largest;

  AnswerCache(Snapshots snapshots, long bytes, MeterRegistry meters) {
    this.snapshots = snapshots;
    this.largest = bytes / 4;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((String name, Written answer) -> ENTRY + 2 * name.length() + size(answer))
            .recordStats()
            .buildAsync();
    CaffeineCacheMetrics.monitor(meters, kept, "answers");
  }

  /**
   * The answer to a question.
   *
   * @param name all that decides the answer, but the facts
   */
  Written of(String name, Supplier<Written> ask) {
    while (true) {
      CompletableFuture<Written> own = new CompletableFuture<>();
      // Looked at first, since only that is counted.
      CompletableFuture<Written> others = kept.getIfPresent(name);
      others = others == null ? kept.asMap().putIfAbsent(name, own) : others;
      if (others == null) {
        return asked(own, ask);
      }
      Optional<Written> answer = awaited(others);
      if (answer.isEmpty()) {
        return ask.get();
      }
      if (snapshots.present().equals(answer.get().snapshot())) {
        return answer.get();
      }
      kept.asMap().remove(name, others);
    }
  }

  /** An answer that cannot be kept is nobody else's: it tells of a failure, or of no facts. */
  private Written asked(CompletableFuture<Written> own, Supplier<Written> ask) {
    try {
      Written answer = ask.get();
      if (isKept(answer)) {
        own.complete(answer);
      }
      return answer;
    } finally {
      own.cancel(false);
    }
  }

  private static Optional<Written> awaited(CompletableFuture<Written> answer) {
    try {
      return Optional.of(answer.join());
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private boolean isKept(Written answer) {
    return answer.snapshot() != null && answer.body() != null && size(answer) <= largest;
  }

  private static int size(Written answer) {
    byte[] body = answer.body();
    return body == null ? 0 : body.length;
  }
}
