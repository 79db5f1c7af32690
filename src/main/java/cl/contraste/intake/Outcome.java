package cl.contraste.intake;

import cl.contraste.source.Document;
import cl.contraste.source.Problem;
import java.util.List;
import java.util.Map;

/**
 * What became of a load.
 *
 * @param known documents that stood already
 * @param problems what could not be read, by document taken or rejected
 * @param programs how many programs the load speaks of
 * @param snapshot id of the facts after it
 */
record Outcome(
    List<Document> known, Map<Document, List<Problem>> problems, int programs, String snapshot) {

  boolean rejected(Document document) {
    return problems.getOrDefault(document, List.of()).stream()
        .anyMatch(problem -> problem.severity() == Problem.Severity.REJECTED);
  }
}
