package cl.contraste.source;

import java.util.List;

/**
 * What a reader found in one document. A reader never throws for bad data and never guesses: what
 * it cannot read is a problem.
 */
public record Reading(List<ProgramReport> reports, List<Alias> aliases, List<Problem> problems) {

  public Reading {
    reports = List.copyOf(reports);
    aliases = List.copyOf(aliases);
    problems = List.copyOf(problems);
  }

  /** What most documents hold: reports of programs. */
  public Reading(List<ProgramReport> reports, List<Problem> problems) {
    this(reports, List.of(), problems);
  }

  static Reading rejected(Problem problem) {
    return new Reading(List.of(), List.of(problem));
  }

  public boolean rejected() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.REJECTED);
  }
}
