package cl.contraste.metric;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One measure, or the excess of one over another, by a third. A group has the ratio of sums, both
 * over the rows in which all of them are known.
 *
 * @param minus what the numerator is less by; null: nothing
 */
public record Ratio(
    String name,
    String labelEs,
    String description,
    Unit unit,
    Better better,
    Measure plus,
    @Nullable Measure minus,
    Measure divisor)
    implements Metric {

  @Override
  public Grain grain() {
    return divisor.grain();
  }

  @Override
  public Additivity additivity() {
    return Additivity.RATIO_OF_SUMS;
  }

  @Override
  public String formula() {
    return minus == null
        ? plus.name() + " / " + divisor.name()
        : "(" + plus.name() + " - " + minus.name() + ") / " + divisor.name();
  }

  @Override
  public List<Measure> inputs() {
    Stream<Measure> numerator = minus == null ? Stream.of(plus) : Stream.of(plus, minus);
    return Stream.concat(numerator, Stream.of(divisor)).distinct().toList();
  }
}
