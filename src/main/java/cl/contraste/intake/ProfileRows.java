package cl.contraste.intake;

import cl.contraste.db.enums.FindingDimension;
import cl.contraste.source.ProgramReport.Evaluation;
import cl.contraste.source.ProgramReport.Finding;
import cl.contraste.source.ProgramReport.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a report tells of a program beside its figures, on its way into the tables. */
final class ProfileRows {

  private final EditionContext edition;
  private final FactTables tables;
  private final int program;
  private final int id;
  private int findings;

  ProfileRows(EditionContext edition) {
    this.edition = edition;
    this.tables = edition.tables();
    this.program = edition.program();
    this.id = edition.id();
  }

  void write() {
    EditionContext.numbered(edition.report().evaluations(), this::evaluation);
    edition.report().findings().forEach(this::finding);
    regions();
    goalsAndTargets();
    edition.report().texts().forEach(this::text);
  }

  private void evaluation(int position, Evaluation evaluation) {
    tables
        .evaluations()
        .add(
            program,
            id,
            position,
            evaluation.stage(),
            evaluation.result(),
            evaluation.type(),
            evaluation.subject(),
            evaluation.year(),
            evaluation.place().line());
  }

  private void finding(Finding finding) {
    String list = edition.vocabulary().vocabulary(edition.report().edition());
    FindingDimension dimension = FindingDimension.valueOf(finding.dimension().name());
    List<String> codes = edition.vocabulary().findings(list, dimension, finding.statement());
    codes.forEach(code -> finding(finding, dimension, list, code, null));
    if (codes.isEmpty()) {
      finding(finding, dimension, list, "OTHER", finding.statement());
    }
  }

  private void finding(
      Finding finding,
      FindingDimension dimension,
      String list,
      String code,
      @Nullable String statement) {
    tables
        .findings()
        .add(
            program,
            id,
            ++findings,
            edition.report().edition(),
            dimension,
            list,
            code,
            statement,
            finding.indicator(),
            finding.percentage() == null ? null : finding.percentage().value(),
            finding.place().page(),
            finding.place().line());
  }

  private void regions() {
    Set<Short> known = new TreeSet<>();
    for (String name : edition.report().regions()) {
      Short region = edition.vocabulary().region(name);
      if (region == null) {
        edition.leftOut(edition.report().place(), "region", name, "a region of Chile");
      } else {
        known.add(region);
      }
    }
    known.forEach(region -> tables.regions().add(program, id, region, links(known.size())));
  }

  private void goalsAndTargets() {
    Set<String> targets = new TreeSet<>();
    for (String target : new TreeSet<>(edition.report().sdgTargets())) {
      if (edition.vocabulary().isTarget(target)) {
        targets.add(target);
      } else {
        edition.leftOut(
            edition.report().place(), "SDG target", target, "a target such as 8.3 or 8.b");
      }
    }
    targets.forEach(target -> tables.targets().add(program, id, target, links(targets.size())));
    goals(targets);
  }

  /** Those that are told, and those that the targets are of. */
  private void goals(Set<String> targets) {
    Set<Integer> numbers = new TreeSet<>(edition.report().sdgGoals());
    targets.forEach(
        target -> numbers.add(Integer.valueOf(target.substring(0, target.indexOf('.')))));
    Set<Integer> goals = new TreeSet<>();
    for (Integer goal : numbers) {
      if (edition.vocabulary().isGoal(goal)) {
        goals.add(goal);
      } else {
        edition.leftOut(edition.report().place(), "SDG goal", goal, "a goal from 1 to 17");
      }
    }
    goals.forEach(goal -> tables.goals().add(program, id, goal, links(goals.size())));
  }

  /** As {@link Derived} has it when this edition is the program's newest. */
  private @Nullable Integer links(int count) {
    return edition.report().carriesProfile() ? count : null;
  }

  private void text(Text text) {
    EditionContext.numbered(
        text.paragraphs(),
        (position, paragraph) ->
            tables.texts().add(program, id, text.kind(), position, paragraph, text.place().line()));
  }
}
