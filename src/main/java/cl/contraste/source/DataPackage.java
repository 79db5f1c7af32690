package cl.contraste.source;

import java.util.List;
import java.util.Map;

/**
 * What a folder of tidy tables holds: code lists, row by row as they stand, and the facts of each
 * document they were read from.
 *
 * @param codeLists rows by the name of the list, such as "ministries"; a list that has no file is
 *     absent
 * @param publications the documents, with what of them could not be read
 * @param reports what they tell beside what stands in their publications
 * @param problems why nothing of it can be used; empty: it can
 */
public record DataPackage(
    Map<String, List<Map<String, String>>> codeLists,
    List<Publication> publications,
    ProgramReports reports,
    List<Problem> problems) {

  public DataPackage {
    codeLists = Map.copyOf(codeLists);
    publications = List.copyOf(publications);
    problems = List.copyOf(problems);
  }

  /** One document that stands for itself. */
  public static DataPackage of(Publication publication) {
    return new DataPackage(Map.of(), List.of(publication), ProgramReports.none(), List.of());
  }

  static DataPackage unusable(Problem problem) {
    return new DataPackage(Map.of(), List.of(), ProgramReports.none(), List.of(problem));
  }
}
