package cl.contraste.source;

/** Words of one line that stand no further apart than words do. */
record Chunk(float left, float right, float size, String text) {

  private static final float NEXT_TO = 1;
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

  boolean nextTo(Chunk other) {
    return other.left - right < NEXT_TO * Math.max(size, other.size);
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
