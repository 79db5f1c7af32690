package cl.contraste.intake;

import cl.contraste.source.Document;
import java.util.List;

/**
 * What became of a load.
 *
 * @param documents each document that it held, in turn
 * @param programs how many programs the load speaks of
 * @param snapshot id of the facts after it
 */
record Outcome(List<Loaded> documents, int programs, String snapshot) {

  Outcome {
    documents = List.copyOf(documents);
  }

  /** Whether nothing of any document was left out. */
  boolean isWhole() {
    return documents.stream().allMatch(Loaded::isWhole);
  }

  /** What became of one of its documents. */
  Loaded of(Document document) {
    return documents.stream()
        .filter(loaded -> loaded.document().equals(document))
        .findFirst()
        .orElseThrow();
  }
}
