package cl.contraste.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where two columns of text stand side by side: sections start in the right one too.
 *
 * @param edge where the right column starts
 */
record ColumnSplit(Content content, float top, float bottom, float edge) {

  private static final float SAME = 3;

  /** How far from the left a right column starts, in parts of the content's width. */
  private static final float FAR = 0.3f;

  /** Beyond this distance, in parts of the letters' size, a column has ended. */
  private static final float END = 3.5f;

  /** A piece of text, or a region with more within. */
  private record Piece(Box box, float size, boolean opensSection) {

    boolean crosses(float edge) {
      return box.left() < edge - SAME && box.right() > edge - SAME;
    }

    boolean right(float edge) {
      return box.left() >= edge - SAME;
    }
  }

  /** The first columns in the content. */
  static Optional<ColumnSplit> first(Content content) {
    List<Piece> pieces = pieces(content);
    float left = (float) pieces.stream().mapToDouble(p -> p.box().left()).min().orElse(0);
    float right = (float) pieces.stream().mapToDouble(p -> p.box().right()).max().orElse(0);
    return pieces.stream()
        .filter(p -> p.opensSection() && p.box().left() > left + FAR * (right - left))
        .map(start -> at(start, pieces, content))
        .filter(split -> !split.left().empty())
        .findFirst();
  }

  private static List<Piece> pieces(Content content) {
    Stream<Piece> texts =
        content.strips().stream().flatMap(s -> s.chunks().stream().map(c -> piece(s.base(), c)));
    Stream<Piece> regions =
        content.parts().stream()
            .filter(part -> !part.blank())
            .map(part -> new Piece(part.box(), 0, false));
    return Stream.concat(texts, regions)
        .sorted(Comparator.comparingDouble(piece -> piece.box().top()))
        .toList();
  }

  private static Piece piece(float base, Chunk chunk) {
    Box box = new Box(chunk.left(), base, chunk.right(), base);
    return new Piece(box, chunk.size(), chunk.opensSection());
  }

  private static ColumnSplit at(Piece start, List<Piece> pieces, Content content) {
    float top = start.box().top();
    float edge = start.box().left();
    float bottom =
        (float)
            pieces.stream()
                .filter(p -> p.crosses(edge) || (p.box().top() > top && ends(p, pieces, edge)))
                .mapToDouble(piece -> piece.box().top())
                .filter(y -> y >= top)
                .min()
                .orElse(Float.MAX_VALUE);
    return new ColumnSplit(content, top, bottom, edge);
  }

  /** Whether a section starts on the left while the right column goes on no more. */
  private static boolean ends(Piece piece, List<Piece> pieces, float edge) {
    if (piece.right(edge) || !piece.opensSection()) {
      return false;
    }
    float y = piece.box().top();
    List<Piece> right = pieces.stream().filter(p -> p.right(edge)).toList();
    double last =
        right.stream()
            .filter(p -> p.box().top() < y)
            .mapToDouble(p -> p.box().bottom())
            .max()
            .orElse(y);
    return right.stream()
        .filter(p -> p.box().top() >= y)
        .mapToDouble(p -> p.box().top())
        .noneMatch(next -> next - last <= END * piece.size());
  }

  Content above() {
    return content.between(-Float.MAX_VALUE, top);
  }

  Content left() {
    return content.between(top, bottom).starting(x -> x < edge - SAME);
  }

  Content right() {
    return content.between(top, bottom).starting(x -> x >= edge - SAME);
  }

  Content below() {
    return content.between(bottom, Float.MAX_VALUE);
  }
}
