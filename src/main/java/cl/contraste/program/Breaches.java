package cl.contraste.program;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.RowValues;
import cl.contraste.metric.Rule;
import java.util.Collection;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.Select;

/** Program-years with rules of which something holds, once a rule: program_id, year and key. */
public final class Breaches {

  private Breaches() {}

  /** Those that breach a rule. */
  public static Select<Record3<Integer, Short, String>> of(Facts facts, Collection<Rule> rules) {
    return rows(facts, rules, Judgements::isBreached);
  }

  /** Those of which evaluators found otherwise than a rule says. */
  static Select<Record3<Integer, Short, String>> against(
      Facts facts, Collection<Rule> rules, Disagreement how) {
    return rows(facts, rules, (judgements, rule) -> judgements.disagrees(rule, how));
  }

  private static Select<Record3<Integer, Short, String>> rows(
      Facts facts, Collection<Rule> rules, BiFunction<Judgements, Rule, Condition> which) {
    return rules.stream()
        .map(rule -> rows(facts, rule, which))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  private static Select<Record3<Integer, Short, String>> rows(
      Facts facts, Rule rule, BiFunction<Judgements, Rule, Condition> which) {
    RowValues values = YearShape.valuesOfYears(facts);
    Judgements judgements = new Judgements(facts, values);
    Condition holds = which.apply(judgements, rule);
    ProgramYear f = facts.years();
    return select(f.PROGRAM_ID, f.YEAR, inline(rule.name()).as("key"))
        .from(judgements.joinedTo(facts.yearRowsOfKind(values)))
        .where(holds);
  }
}
