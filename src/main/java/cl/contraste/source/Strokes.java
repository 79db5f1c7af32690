package cl.contraste.source;

import cl.contraste.source.Page.Rule;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The straight lines that a page draws, and the edges of the boxes that it draws or fills. */
final class Strokes {

  /** Lines that deviate more than this, in points, are not straight up or across. */
  private static final float SLANT = 1;

  private static final float SHORTEST = 3;

  private final PDFStreamEngine engine;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> path = new ArrayList<>();
  private PDRectangle area = PDRectangle.A4;
  private @Nullable Point2D first;
  private @Nullable Point2D pen;

  Strokes(PDFStreamEngine engine) {
    this.engine = engine;
  }

  void begin(PDRectangle page) {
    area = page;
    rules.clear();
    path.clear();
    first = null;
    pen = null;
  }

  List<Rule> rules() {
    return rules;
  }

  List<OperatorProcessor> operators() {
    List<OperatorProcessor> operators =
        new ArrayList<>(
            List.of(
                on("m", 2, at -> move(point(at, 0))),
                on("l", 2, at -> line(point(at, 0))),
                on("c", 6, at -> pen = point(at, 4)),
                on("v", 4, at -> pen = point(at, 2)),
                on("y", 4, at -> pen = point(at, 2)),
                on("h", 0, at -> close()),
                on("re", 4, this::rectangle),
                on("n", 0, at -> path.clear())));
    Stream.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
        .map(name -> on(name, 0, at -> paint(name)))
        .forEach(operators::add);
    return operators;
  }

  private void move(Point2D to) {
    first = to;
    pen = to;
  }

  private void line(Point2D to) {
    if (pen != null) {
      add(pen, to);
    }
    pen = to;
  }

  private void close() {
    if (first != null) {
      line(first);
    }
  }

  private void rectangle(float[] at) {
    float[] corners = {
      at[0], at[1], at[0] + at[2], at[1], at[0] + at[2], at[1] + at[3], at[0], at[1] + at[3]
    };
    move(point(corners, 0));
    line(point(corners, 2));
    line(point(corners, 4));
    line(point(corners, 6));
    close();
  }

  private void paint(String operator) {
    if (operator.startsWith("s") || operator.startsWith("b")) {
      close();
    }
    path.stream().limit(Math.max(0, Page.MOST_RULES - rules.size())).forEach(rules::add);
    path.clear();
  }

  private void add(Point2D from, Point2D to) {
    float left = (float) Math.min(from.getX(), to.getX());
    float right = (float) Math.max(from.getX(), to.getX());
    float top = (float) Math.min(from.getY(), to.getY());
    float bottom = (float) Math.max(from.getY(), to.getY());
    boolean straight = Math.min(right - left, bottom - top) < SLANT;
    if (straight
        && Math.max(right - left, bottom - top) >= SHORTEST
        && path.size() < Page.MOST_RULES) {
      path.add(new Rule(left, top, right, bottom));
    }
  }

  /** A point of the page from its upper left corner. */
  private Point2D point(float[] at, int index) {
    Point2D.Float point = engine.transformedPoint(at[index], at[index + 1]);
    return new Point2D.Float(point.x - area.getLowerLeftX(), area.getUpperRightY() - point.y);
  }

  private OperatorProcessor on(String name, int operands, Consumer<float[]> action) {
    return new OperatorProcessor(engine) {
      @Override
      public void process(Operator operator, List<COSBase> given) {
        if (given.size() >= operands && given.stream().allMatch(COSNumber.class::isInstance)) {
          float[] numbers = new float[given.size()];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((COSNumber) given.get(i)).floatValue();
          }
          action.accept(numbers);
        }
      }

      @Override
      public String getName() {
        return name;
      }
    };
  }
}
