package cl.contraste.program;

import cl.contraste.platform.NameKey;
import cl.contraste.platform.Problem;
import cl.contraste.platform.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Things by their names, case and accents forgiven. A name is understood when it is the whole name,
 * an alias or the code of something, or when its words begin words of just one name.
 */
final class NameList<I> {

  private static final int MOST_CANDIDATES = 8;

  private final String what;
  private final ProblemCode unknown;
  private final Map<String, Set<I>> exact = new HashMap<>();
  private final Map<String, Set<I>> byName = new TreeMap<>();
  private final Map<I, String> codes = new HashMap<>();

  NameList(String what, ProblemCode unknown) {
    this.what = what;
    this.unknown = unknown;
  }

  void add(I id, String name, @Nullable String code) {
    byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(id);
    alias(id, name);
    if (code != null) {
      alias(id, code);
      codes.put(id, code);
    }
  }

  /** The codes of what the names mean; of what has none, the name as names are compared. */
  List<String> codes(List<String> names) {
    return named(names).stream().map(id -> codes.getOrDefault(id, key(id))).sorted().toList();
  }

  private String key(I id) {
    return byName.entrySet().stream()
        .filter(named -> named.getValue().contains(id))
        .map(named -> NameKey.of(named.getKey()))
        .findFirst()
        .orElseThrow();
  }

  void alias(I id, String alias) {
    exact.computeIfAbsent(NameKey.of(alias), key -> new LinkedHashSet<>()).add(id);
  }

  /**
   * What the names mean, all together. Things of the very same name are all meant.
   *
   * @throws Problem when a name means nothing, or may mean several
   */
  List<I> named(List<String> names) {
    Set<I> meant = new LinkedHashSet<>();
    names.forEach(name -> meant.addAll(named(name)));
    return List.copyOf(meant);
  }

  private Set<I> named(String name) {
    Set<I> whole = exact.get(NameKey.of(name));
    if (whole != null) {
      return whole;
    }
    List<String> begun = byName.keySet().stream().filter(full -> begins(name, full)).toList();
    return switch (begun.size()) {
      case 0 -> throw problem(unknown, "No %s is named \"%s\"; near are: %s.", name, near(name));
      case 1 -> byName.getOrDefault(begun.getFirst(), Set.of());
      default ->
          throw problem(
              ProblemCode.AMBIGUOUS_NAME,
              "More than one %s may be meant by \"%s\"; name one of: %s.",
              name,
              begun);
    };
  }

  private Problem problem(ProblemCode code, String form, String name, List<String> candidates) {
    String shown =
        String.join("; ", candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    return new Problem(code, form.formatted(what, name, shown));
  }

  private static boolean begins(String name, String full) {
    String[] words = NameKey.of(name).split(" ");
    List<String> fullWords = Arrays.asList(NameKey.of(full).split(" "));
    return !words[0].isEmpty()
        && Arrays.stream(words)
            .allMatch(word -> fullWords.stream().anyMatch(other -> other.startsWith(word)));
  }

  private List<String> near(String name) {
    Set<String> parts = trigrams(name);
    List<String> names = new ArrayList<>(byName.keySet());
    names.sort(Comparator.comparingInt((String other) -> -shared(parts, other)));
    return names;
  }

  private static int shared(Set<String> parts, String other) {
    Set<String> both = trigrams(other);
    both.retainAll(parts);
    return both.size();
  }

  private static Set<String> trigrams(String name) {
    String key = " " + NameKey.of(name) + " ";
    Set<String> parts = new LinkedHashSet<>();
    for (int i = 0; i + 3 <= key.length(); i++) {
      parts.add(key.substring(i, i + 3));
    }
    return parts;
  }
}
