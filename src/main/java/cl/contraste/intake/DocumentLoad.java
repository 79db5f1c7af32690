package cl.contraste.intake;

import cl.contraste.intake.Loaded.State;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One document on its way into the tables, report by report. */
final class DocumentLoad {

  private final Publication publication;
  private final int id;
  private final List<Problem> found;
  private final Editions editions;
  private final Set<Integer> touched;
  private Extent extent = Extent.NONE;

  /**
   * Takes what stands in the publication itself.
   *
   * @param id row id of the document
   * @param found what is told of it, to be added to
   * @param touched told which programs it speaks of
   */
  DocumentLoad(
      Publication publication,
      int id,
      List<Problem> found,
      Editions editions,
      Set<Integer> touched) {
    this.publication = publication;
    this.id = id;
    this.found = new ArrayList<>(found);
    this.editions = editions;
    this.touched = touched;
    publication.reading().reports().forEach(this::take);
  }

  /** Of a document that is of no use nothing is taken. */
  void take(ProgramReport report) {
    if (!publication.reading().rejected()) {
      Plausible.of(report, found::add).ifPresent(this::write);
    }
  }

  private void write(ProgramReport report) {
    touched.add(editions.write(report, id, found::add));
    extent = extent.and(Extent.of(report));
  }

  void learn(Aliases aliases) {
    aliases.learn(publication.reading().aliases(), found::add);
  }

  /** Notes what was told of it, once all of it was taken. */
  Loaded end(DocumentRows documents) {
    documents.note(id, found);
    State state = publication.reading().rejected() ? State.REJECTED : State.LOADED;
    return new Loaded(publication.document(), state, extent, found);
  }
}
