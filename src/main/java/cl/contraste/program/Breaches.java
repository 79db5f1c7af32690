package cl.contraste.program;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cl.contraste.db.tables.ProgramYear;
import cl.contraste.metric.RowValues;
import cl.contraste.metric.Rule;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

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

  /** One scan for all rules of a year alone, and one for those that look back. */
  private static Select<Record3<Integer, Short, String>> rows(
      Facts facts, Collection<Rule> rules, BiFunction<Judgements, Rule, Condition> which) {
    return rules.stream()
        .distinct()
        .collect(Collectors.partitioningBy(rule -> rule.breach() == Rule.Breach.AWAY_FROM_MEAN))
        .values()
        .stream()
        .filter(some -> !some.isEmpty())
        .map(some -> scan(facts, some, which))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  private static Select<Record3<Integer, Short, String>> scan(
      Facts facts, List<Rule> rules, BiFunction<Judgements, Rule, Condition> which) {
    RowValues values = YearShape.valuesOfYears(facts);
    Judgements judgements = new Judgements(facts, values);
    List<Row2<String, Boolean>> each =
        rules.stream()
            .map(rule -> row(inline(rule.name()), field(which.apply(judgements, rule))))
            .toList();
    Table<Record2<String, Boolean>> judged = values(each).as("judged", "key", "holds");
    ProgramYear f = facts.years();
    return select(f.PROGRAM_ID, f.YEAR, field(name("judged", "key"), String.class))
        .from(judgements.joinedTo(facts.yearRowsOfKind(values)), lateral(judged))
        .where(condition(field(name("judged", "holds"), Boolean.class)));
  }

  @SuppressWarnings("unchecked")
  private static Table<Record2<String, Boolean>> values(List<Row2<String, Boolean>> rows) {
    return DSL.values(rows.toArray(Row2[]::new));
  }
}
