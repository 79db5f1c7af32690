package cl.contraste.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Remembers valid documents, so that a question asked again is neither parsed nor validated again.
 * Bounded by the characters of all documents: a parsed one takes about a hundred bytes for each.
 */
final class Documents implements PreparsedDocumentProvider {

  private static final long CHARACTERS = 250_000;

  /** What an entry takes besides its text, in characters. */
  private static final int ENTRY = 100;

  private final Cache<String, PreparsedDocumentEntry> valid =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String document, PreparsedDocumentEntry entry) -> ENTRY + document.length())
          .recordStats()
          .build();

  Documents(MeterRegistry meters) {
    CaffeineCacheMetrics.monitor(meters, valid, "documents");
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput question, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    PreparsedDocumentEntry known = valid.getIfPresent(question.getQuery());
    return CompletableFuture.completedFuture(known == null ? parsed(question, parse) : known);
  }

  private PreparsedDocumentEntry parsed(
      ExecutionInput question, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    PreparsedDocumentEntry entry = parse.apply(question);
    if (!entry.hasErrors()) {
      valid.put(question.getQuery(), entry);
    }
    return entry;
  }
}
