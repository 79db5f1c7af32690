package cl.contraste.source;

import java.util.List;
import java.util.Map;

/**
 * What a folder of tidy tables holds: code lists, row by row as they stand, and the facts of each
 * document they were read from.
 *
 * @param codeLists rows by the name of the list, such as "ministries"; a list that has no file is
 *     absent
 */
public record DataPackage(
    Map<String, List<Map<String, String>>> codeLists,
    List<Publication> publications,
    List<Problem> problems) {

  public DataPackage {
    codeLists = Map.copyOf(codeLists);
    publications = List.copyOf(publications);
    problems = List.copyOf(problems);
  }
}
