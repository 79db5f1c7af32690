package cl.contraste.platform;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request: the snapshot that all of it is answered from, and what its reader should know. The
 * snapshot is read with the first question that needs facts.
 */
public final class Inquiry {

  private final Supplier<Snapshot> source;
  private final Map<Caveat, TreeSet<Integer>> caveats = new LinkedHashMap<>();
  private @Nullable Snapshot snapshot;
  private boolean rowsAreTaken;

  Inquiry(Supplier<Snapshot> source) {
    this.source = source;
  }

  /** The request that a field belongs to. */
  public static Inquiry of(DataFetchingEnvironment field) {
    GraphQLContext context = field.getGraphQlContext();
    return Objects.requireNonNull(context.get(Inquiry.class));
  }

  /** The snapshot that the request is answered from. */
  public Snapshot snapshot() {
    Snapshot read = snapshot == null ? source.get() : snapshot;
    snapshot = read;
    return read;
  }

  /** Whether the rows of the page that it asks for are taken one by one. */
  boolean rowsAreTaken() {
    return rowsAreTaken;
  }

  void takeRows() {
    rowsAreTaken = true;
  }

  /** The snapshot, if anything was answered from it. */
  Optional<Snapshot> told() {
    return Optional.ofNullable(snapshot);
  }

  /** Tells the reader of the answer. */
  public void warn(Caveat caveat, Collection<Integer> years) {
    caveats.computeIfAbsent(caveat, c -> new TreeSet<>()).addAll(years);
  }

  /** What the answer's extensions say. */
  Map<String, Object> extensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    if (snapshot != null) {
      extensions.put("snapshot", snapshot.id());
    }
    if (!caveats.isEmpty()) {
      List<Map<String, Object>> warnings = new ArrayList<>();
      caveats.forEach((caveat, years) -> warnings.add(warning(caveat, years)));
      extensions.put("warnings", warnings);
    }
    return extensions;
  }

  private static Map<String, Object> warning(Caveat caveat, Set<Integer> years) {
    Map<String, Object> warning = new LinkedHashMap<>();
    warning.put("code", caveat.name());
    warning.put("message", caveat.sentence());
    if (!years.isEmpty()) {
      warning.put("years", List.copyOf(years));
    }
    return warning;
  }
}
