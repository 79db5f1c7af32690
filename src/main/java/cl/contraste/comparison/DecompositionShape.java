package cl.contraste.comparison;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cl.contraste.platform.Json;
import cl.contraste.platform.Selection;
import cl.contraste.platform.Shape;
import cl.contraste.program.Dimension;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** Why spending changed: the types DecomposedGroup, DecomposedChange and ChangedProgram. */
final class DecompositionShape {

  /** Programs that a list tells, the largest changes first. */
  private static final int MOST_LISTED = 100;

  static final Shape<SpendingParts> CHANGED =
      Shape.<SpendingParts>of("ChangedProgram")
          .object("program", (change, selection) -> shown(change, Dimension.PROGRAM, selection))
          .object("component", DecompositionShape::component)
          .field("base", change -> change.amount(0))
          .field("other", change -> change.amount(1))
          .field("because", SpendingParts::because);

  static final Shape<SpendingSums> COUNTS =
      Shape.<SpendingSums>of("ChangeCounts")
          .field("decomposed", change -> change.numberOf(SpendingParts.Fate.DECOMPOSED))
          .field("notDecomposed", change -> change.numberOf(SpendingParts.Fate.NOT_DECOMPOSED))
          .field("entered", change -> change.numberOf(SpendingParts.Fate.ENTERED))
          .field("gone", change -> change.numberOf(SpendingParts.Fate.LEFT))
          .field("notReported", change -> change.numberOf(SpendingParts.Fate.NOT_REPORTED));

  static final Shape<SpendingChange> CHANGE =
      Shape.<SpendingChange>of("DecomposedChange")
          .field("base", SpendingChange::base)
          .field("other", SpendingChange::other)
          .field("change", SpendingChange::change)
          .field("volume", SpendingChange::volume)
          .field("mix", SpendingChange::mix)
          .field("price", SpendingChange::price)
          .field("unitCost", SpendingChange::unitCost)
          .field("real", SpendingChange::real)
          .field("notDecomposable", SpendingChange::notDecomposable)
          .field("entry", SpendingChange::entry)
          .field("exit", SpendingChange::exit)
          .field("noPartsBecause", change -> change.sums().noPartsBecause())
          .object("counts", (change, below) -> COUNTS.json(change.sums(), below))
          .object("entered", (change, below) -> list(change, SpendingParts.Fate.ENTERED, below))
          .object("gone", (change, below) -> list(change, SpendingParts.Fate.LEFT, below))
          .object(
              "notDecomposed",
              (change, below) -> list(change, SpendingParts.Fate.NOT_DECOMPOSED, below))
          .object(
              "notReported",
              (change, below) -> list(change, SpendingParts.Fate.NOT_REPORTED, below))
          .field("caveats", change -> GroupValueShape.names(change.sums().caveats()));

  static final Shape<Decompositions.Changes> GROUP = group();

  private DecompositionShape() {}

  private static Shape<Decompositions.Changes> group() {
    Shape<Decompositions.Changes> shape = Shape.of("DecomposedGroup");
    GroupShape.KEYS.forEach(
        (dimension, name) -> {
          if (Decompositions.fits(dimension)) {
            shape.object(name, (changes, selection) -> changes.key(dimension, selection));
          }
        });
    return shape
        .field("unassigned", Decompositions.Changes::unassigned)
        .object("byProgram", (changes, selection) -> CHANGE.json(changes.ofPrograms(), selection))
        .object("byComponent", DecompositionShape::byComponent);
  }

  private static Field<?> byComponent(Decompositions.Changes changes, Selection selection) {
    SpendingChange change = changes.ofComponents();
    return change == null
        ? inline((JSON) null)
        : DSL.when(change.sums().isOnRecord(), CHANGE.json(change, selection));
  }

  private static Field<?> list(
      SpendingChange change, SpendingParts.Fate fate, Selection selection) {
    var page =
        select(
                CHANGED.json(change.parts(), selection).as("node"),
                DSL.rowNumber().over().orderBy(change.parts().order()).as("place"))
            .from(DSL.table(name(change.parts().fates())))
            .where(change.parts().is(fate))
            .and(change.sums().isOfGroup())
            .orderBy(field(name("place")))
            .limit(inline(MOST_LISTED))
            .asTable("listed");
    return field(
        select(
                Json.array(
                    field(name("listed", "node"), JSON.class), field(name("listed", "place"))))
            .from(page));
  }

  private static Field<?> component(SpendingParts change, Selection selection) {
    return change.isOfComponents()
        ? shown(change, Dimension.COMPONENT, selection)
        : DSL.castNull(String.class);
  }

  private static Field<?> shown(SpendingParts change, Dimension dimension, Selection selection) {
    return new GroupKey(dimension).shown(change.fates(), change.tables().facts(), selection);
  }
}
