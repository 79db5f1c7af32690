package cl.contraste.program;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import cl.contraste.metric.Metric;
import cl.contraste.metric.RowValues;
import cl.contraste.platform.Shape;
import org.jooq.Field;

/** Figures of one row: the types Value and Source. */
final class ValueShape {

  static final Shape<Figure> VALUE =
      Shape.<Figure>of("Value")
          .field("value", figure -> figure.values.value(figure.metric))
          .field("status", figure -> figure.values.status(figure.metric))
          .field("unit", figure -> inline(figure.metric.unit().name()))
          .field("low", figure -> figure.values.low(figure.metric))
          .field("high", figure -> figure.values.high(figure.metric))
          .field("published", figure -> figure.values.published(figure.metric))
          .object("source", (figure, selection) -> ValueShape.SOURCE.json(figure, selection));

  static final Shape<Sourced> SOURCE =
      Shape.<Sourced>of("Source")
          .object(
              "document", (figure, selection) -> DocumentShape.ofEdition(figure.place(), selection))
          .field("page", Sourced::page)
          .field("line", Sourced::line);

  private ValueShape() {}

  /** What stands somewhere in a document. */
  interface Sourced {

    /** Where the row stands that it is a part of. */
    Place place();

    Field<Integer> page();

    Field<Integer> line();
  }

  /**
   * A metric of a row.
   *
   * @param place where the row as a whole stands
   */
  record Figure(Metric metric, RowValues values, Place place) implements Sourced {

    @Override
    public Field<Integer> page() {
      return values.figure(metric).PAGE;
    }

    @Override
    public Field<Integer> line() {
      return coalesce(values.figure(metric).LINE, place.line);
    }
  }

  /** Row ids of the program and of the edition, and the line of the row in its document. */
  record Place(Field<Integer> program, Field<Integer> edition, Field<Integer> line) {}

  /** Adds a field for a metric to a type. */
  static <C> Shape<C> metric(
      Shape<C> shape, Metric metric, java.util.function.Function<C, Figure> of) {
    return shape.object(metric.name(), (row, selection) -> VALUE.json(of.apply(row), selection));
  }
}
