package cl.contraste.source;

import java.util.List;
import java.util.function.Predicate;

/** What stands in a region: lines, and the regions within it. */
record Content(List<Strip> strips, List<Region> parts) {

  Content {
    strips = List.copyOf(strips);
    parts = List.copyOf(parts);
  }

  static Content of(Region region) {
    return new Content(region.strips(), region.parts());
  }

  boolean empty() {
    return strips.isEmpty() && parts.isEmpty();
  }

  /** What stands between two heights. */
  Content between(float top, float bottom) {
    return new Content(
        strips.stream().filter(s -> s.base() >= top && s.base() < bottom).toList(),
        parts.stream().filter(p -> p.box().top() >= top && p.box().top() < bottom).toList());
  }

  /** What starts where a condition holds. */
  Content starting(Predicate<Float> left) {
    return new Content(
        strips.stream()
            .map(strip -> strip.part(chunk -> left.test(chunk.left())))
            .filter(strip -> !strip.chunks().isEmpty())
            .toList(),
        parts.stream().filter(part -> left.test(part.box().left())).toList());
  }
}
