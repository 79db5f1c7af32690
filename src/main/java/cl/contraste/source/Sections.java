package cl.contraste.source;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ficha's lines by the heading above them. A heading may wrap, stand behind another one on its
 * line or have text behind it. Only its first occurrence counts: later ones are prose.
 */
final class Sections {

  private static final int LONGEST_HEADING = 3;
  private static final Set<Heading> TABLES = EnumSet.range(Heading.BUDGET, Heading.INDICATORS);
  private static final Pattern HEADING_ABOVE_HEADINGS =
      Pattern.compile("\\s*(?:POBLACI[OÓ]N|COMPONENTES|INDICADORES)\\s*");

  private final Map<Heading, List<Line>> lines = new EnumMap<>(Heading.class);
  private final Map<Heading, Place> places = new EnumMap<>(Heading.class);
  private @Nullable Heading open;

  private Sections() {}

  static Sections of(List<Line> lines) {
    Sections sections = new Sections();
    int next = 0;
    while (next < lines.size()) {
      next += sections.take(lines.subList(next, Math.min(next + LONGEST_HEADING, lines.size())));
    }
    return sections;
  }

  boolean has(Heading heading) {
    return lines.containsKey(heading);
  }

  /** The lines below a heading; none when it does not occur. */
  List<Line> below(Heading heading) {
    return List.copyOf(lines.getOrDefault(heading, List.of()));
  }

  Place place(Heading heading) {
    return places.getOrDefault(heading, Place.UNKNOWN);
  }

  /** Takes a heading or one line; answers how many lines that were. */
  private int take(List<Line> ahead) {
    Line first = ahead.getFirst();
    int longest = Heading.mayStart(first.text()) ? ahead.size() : 0;
    for (int count = 1; count <= longest; count++) {
      if (opens(wrapped(ahead.subList(0, count)), first.place())) {
        return count;
      }
    }
    add(first);
    return 1;
  }

  private static Line wrapped(List<Line> part) {
    return part.size() == 1
        ? part.getFirst()
        : part.getLast().with(part.stream().map(Line::words).collect(joining(" ")));
  }

  private boolean opens(Line line, Place place) {
    for (Heading heading : Heading.values()) {
      if (!has(heading) && mayFollow(heading) && opens(heading, line, place)) {
        return true;
      }
    }
    return false;
  }

  // The one heading of a single word: in the title block such a line is part of a name.
  private boolean mayFollow(Heading heading) {
    return heading != Heading.PURPOSE || open != Heading.TITLE;
  }

  private boolean opens(Heading heading, Line line, Place place) {
    return heading
        .rest(line.text())
        .map(
            rest -> {
              open = heading;
              lines.put(heading, new ArrayList<>());
              places.put(heading, place);
              addUnlessHeading(line.with(rest), place);
              return rest;
            })
        .isPresent();
  }

  private void addUnlessHeading(Line rest, Place place) {
    if (!rest.blank() && !opens(rest, place)) {
      add(rest);
    }
  }

  private void add(Line line) {
    if (open != null && !(TABLES.contains(open) && isHeadingAboveHeadings(line.text()))) {
      lines.getOrDefault(open, new ArrayList<>()).add(line);
    }
  }

  static boolean isHeadingAboveHeadings(String line) {
    return HEADING_ABOVE_HEADINGS.matcher(line).matches();
  }
}
