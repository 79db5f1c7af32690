package cl.contraste.metric;

import java.util.List;

/**
 * A number that sources give. A group has the sum of those that are known; where none is, it has
 * none.
 *
 * @param throughYear whether it grows through the year, so that it means little before the year is
 *     over
 */
public record Measure(
    String name,
    String labelEs,
    String description,
    Unit unit,
    Grain grain,
    Better better,
    boolean throughYear)
    implements Metric {

  @Override
  public Additivity additivity() {
    return unit.money() ? Additivity.ADDITIVE : Additivity.WITHIN_UNIT;
  }

  @Override
  public List<Measure> inputs() {
    return List.of(this);
  }

  @Override
  public String formula() {
    return name;
  }

  /** The column of its status. */
  public String statusColumn() {
    return column() + "_status";
  }
}
