package cl.contraste.source;

/** A part of a page, in points from the page's upper left corner. */
record Box(float left, float top, float right, float bottom) {

  /** How far two edges that are meant to be one may stand apart. */
  private static final float SAME = 3;

  static boolean same(float one, float other) {
    return Math.abs(one - other) <= SAME;
  }

  boolean holds(Box other) {
    return left - 1 <= other.left
        && top - 1 <= other.top
        && right + 1 >= other.right
        && bottom + 1 >= other.bottom;
  }

  boolean besides(Box other) {
    return same(top, other.top) && same(bottom, other.bottom);
  }

  float area() {
    return (right - left) * (bottom - top);
  }
}
