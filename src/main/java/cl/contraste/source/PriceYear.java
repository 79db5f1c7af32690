package cl.contraste.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Of whose pesos a ficha's amounts are: printed above each table, the same above all. */
final class PriceYear {

  private static final Pattern CAPTION =
      Pattern.compile("(MM\\$|\\$MM|M\\$|\\$M|Miles de \\$|Millones de \\$)\\s*\\(?([0-9]+)");

  private static final List<Heading> TABLES =
      List.of(
          Heading.BUDGET,
          Heading.SUBTITLES,
          Heading.COVERAGE,
          Heading.SPENDING_PER_BENEFICIARY,
          Heading.COMPONENTS);

  private PriceYear() {}

  /** Without it, or with amounts in millions, no amount of the ficha could be used. */
  static Optional<Integer> read(Sections sections, Problems problems) {
    List<MatchResult> captions =
        TABLES.stream()
            .map(sections::below)
            .map(Lines::joined)
            .flatMap(PriceYear::captions)
            .toList();
    List<String> years = captions.stream().map(caption -> caption.group(2)).distinct().toList();
    Optional<Integer> year = years.size() == 1 ? Figures.year(years.getFirst()) : Optional.empty();
    if (year.isEmpty() || captions.stream().anyMatch(PriceYear::millions)) {
      String found =
          String.join(", ", captions.stream().map(MatchResult::group).distinct().toList());
      problems.rejected(
          sections.place(Heading.BUDGET),
          "priceYear",
          found.isEmpty() ? null : found,
          "the same thousands of pesos above all tables, such as M$ 2021");
      return Optional.empty();
    }
    return year;
  }

  private static java.util.stream.Stream<MatchResult> captions(String text) {
    return CAPTION.matcher(text).results();
  }

  private static boolean millions(MatchResult caption) {
    return caption.group(1).contains("MM") || caption.group(1).startsWith("Millones");
  }
}
