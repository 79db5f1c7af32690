package cl.contraste.intake;

import cl.contraste.platform.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which programs have nearly the same name: the same words of meaning in turn, some of them perhaps
 * abbreviated, at whichever agency. "Ex Programa de Talleres" and "Talleres" are alike, "Nac." and
 * "Nacional" too.
 */
final class Likeness {

  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "ex",
          "programa",
          "prog",
          "a",
          "al",
          "con",
          "de",
          "del",
          "e",
          "el",
          "en",
          "la",
          "las",
          "los",
          "o",
          "para",
          "por",
          "su",
          "sus",
          "u",
          "un",
          "una",
          "y");
  private static final int SHORTEST = 3;

  private final Map<String, List<Entry>> bySignature = new HashMap<>();

  private record Entry(List<String> words, int program) {}

  /** Takes note of a name of a program. */
  void add(String name, int program) {
    List<String> words = words(name);
    bySignature
        .computeIfAbsent(signature(words), s -> new ArrayList<>())
        .add(new Entry(words, program));
  }

  /** The programs that a name resembles, the oldest first. */
  Set<Integer> of(String name) {
    List<String> words = words(name);
    return words.isEmpty()
        ? Set.of()
        : bySignature.getOrDefault(signature(words), List.of()).stream()
            .filter(entry -> areAlike(entry.words, words))
            .map(Entry::program)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A name may be given with its agency behind an at sign. */
  private static List<String> words(String name) {
    int agency = name.indexOf(" @ ");
    return Stream.of(NameKey.of(agency < 0 ? name : name.substring(0, agency)).split(" "))
        .filter(word -> !word.isEmpty() && !WITHOUT_MEANING.contains(word))
        .toList();
  }

  /** Words that are alike begin alike; numbers are alike only when they are the same. */
  private static String signature(List<String> words) {
    return words.stream()
        .map(word -> isNumber(word) ? word : word.substring(0, Math.min(SHORTEST, word.length())))
        .collect(Collectors.joining(" "));
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static boolean areAlike(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!areAlike(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAlike(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= SHORTEST
            && (one.startsWith(other) || other.startsWith(one)));
  }
}
