package cl.contraste.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page of a PDF shows, in points from its upper left corner.
 *
 * @param runs pieces of text, in the order in which they were drawn
 * @param rules straight lines and the edges of boxes
 */
record Page(float width, float height, List<Run> runs, List<Rule> rules) {

  /** Many times what a page of a ficha has. */
  static final int MOST_RULES = 5_000;

  private static final int MOST_RUNS = 100_000;

  Page {
    runs = List.copyOf(runs);
    rules = List.copyOf(rules);
  }

  /**
   * Letters that stand close together on one line.
   *
   * @param y of the line that the letters stand on
   * @param size of the letters
   */
  record Run(float x, float y, float width, float size, String text) {

    float end() {
      return x + width;
    }

    private void write(DataOutput out) throws IOException {
      for (float number : new float[] {x, y, width, size}) {
        out.writeFloat(number);
      }
      out.writeUTF(text);
    }

    private static Run read(DataInput in) throws IOException {
      return new Run(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat(), in.readUTF());
    }
  }

  /** A line from left to right or from top to bottom. */
  record Rule(float left, float top, float right, float bottom) {

    boolean horizontal() {
      return right - left > bottom - top;
    }

    private void write(DataOutput out) throws IOException {
      for (float number : new float[] {left, top, right, bottom}) {
        out.writeFloat(number);
      }
    }

    private static Rule read(DataInput in) throws IOException {
      return new Rule(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }
  }

  int characters() {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(width);
    out.writeFloat(height);
    out.writeInt(runs.size());
    for (Run run : runs) {
      run.write(out);
    }
    out.writeInt(rules.size());
    for (Rule rule : rules) {
      rule.write(out);
    }
  }

  static Page read(DataInput in) throws IOException {
    float width = in.readFloat();
    float height = in.readFloat();
    List<Run> runs = new ArrayList<>();
    for (int left = count(in, MOST_RUNS); left > 0; left--) {
      runs.add(Run.read(in));
    }
    List<Rule> rules = new ArrayList<>();
    for (int left = count(in, MOST_RULES); left > 0; left--) {
      rules.add(Rule.read(in));
    }
    return new Page(width, height, runs, rules);
  }

  private static int count(DataInput in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("No page has so much: " + count);
    }
    return count;
  }
}
