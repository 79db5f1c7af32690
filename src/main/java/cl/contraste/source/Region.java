package cl.contraste.source;

import cl.contraste.source.Page.Run;
import java.util.ArrayList;
import java.util.List;

/** A part of a page that ruling lines set apart, what stands in it, and the parts within it. */
final class Region {

  private final Box box;
  private final List<Run> runs = new ArrayList<>();
  private final List<Region> parts = new ArrayList<>();

  Region(Box box) {
    this.box = box;
  }

  Box box() {
    return box;
  }

  void add(Run run) {
    runs.add(run);
  }

  void add(Region part) {
    parts.add(part);
  }

  List<Strip> strips() {
    return Strip.of(runs);
  }

  List<Region> parts() {
    return List.copyOf(parts);
  }

  boolean leaf() {
    return parts.isEmpty();
  }

  boolean blank() {
    return runs.stream().allMatch(run -> run.text().isBlank())
        && parts.stream().allMatch(Region::blank);
  }
}
