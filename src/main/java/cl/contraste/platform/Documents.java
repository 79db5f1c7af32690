package cl.contraste.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Remembers valid documents, so that a question asked again is neither parsed nor validated again.
 * Bounded by the characters of all documents: a parsed one takes about a hundred bytes for each.
 */
public final class Documents implements PreparsedDocumentProvider {

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

  /** A document, parsed within the limits of a question; none for what is no document. */
  public static Optional<Document> parsed(String document) {
    try {
      DocumentSize.check(document);
      return Optional.of(
          Parser.parse(
              ParserEnvironment.newParserEnvironment()
                  .document(document)
                  .parserOptions(DocumentSize.PARSER)
                  .build()));
    } catch (InvalidSyntaxException | AbortExecutionException e) {
      return Optional.empty();
    }
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
