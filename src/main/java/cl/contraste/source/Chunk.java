package cl.contraste.source;

/** Words of one line that stand no further apart than words do. */
record Chunk(float left, float right, float size, String text) {

  private static final float NEXT_TO = 0.6f;

  private static final float BLANK = 0.15f;

  boolean blank() {
    return text.isBlank();
  }

  float centre() {
    return (left + right) / 2;
  }

  /** Whether it is what a table's cell of figures holds. */
  boolean figure() {
    return RowEnd.isCell(text.strip());
  }

  boolean opensSection() {
    return Heading.of(text).isPresent();
  }

  /** Figures of neighbouring columns may stand as close as the words of one. */
  boolean nextTo(Chunk other) {
    return other.left - right < NEXT_TO * Math.max(size, other.size)
        && !(figure() && other.figure());
  }

  boolean overlaps(Chunk other) {
    return gap(other) < 0;
  }

  /** How far apart they stand; negative where one is above the other. */
  float gap(Chunk other) {
    return Math.max(left, other.left) - Math.min(right, other.right);
  }

  /** As wide as both. */
  Chunk hull(Chunk other) {
    return new Chunk(Math.min(left, other.left), Math.max(right, other.right), size, text);
  }

  /** Both as one. */
  Chunk with(Chunk other) {
    boolean apart = other.left - right > BLANK * size;
    boolean spaced = text.endsWith(" ") || other.text.startsWith(" ");
    return new Chunk(
        left,
        Math.max(right, other.right),
        Math.max(size, other.size),
        text + (apart && !spaced ? " " : "") + other.text);
  }
}
