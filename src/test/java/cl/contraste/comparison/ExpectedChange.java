package cl.contraste.comparison;

import cl.contraste.comparison.InventedFacts.Figure;
import cl.contraste.comparison.InventedFacts.InventedProgram;
import cl.contraste.comparison.InventedFacts.InventedYear;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a change in spending, worked out from the facts in plain Java. */
final class ExpectedChange {

  /** What a program, or several that are one, spent and served in a year. */
  private record Term(int year, boolean known, double spent, boolean serves, double served) {

    Term and(Term more) {
      return new Term(
          year,
          known || more.known,
          spent + more.spent,
          serves || more.serves,
          served + more.served);
    }
  }

  private final Map<String, Double> parts = new TreeMap<>();
  private final boolean budgets;
  private double spentBase;
  private double servedBase;
  private double servedOther;
  private double atOwnCost;

  private ExpectedChange(boolean budgets) {
    this.budgets = budgets;
  }

  static ExpectedChange of(InventedFacts facts, int from) {
    ExpectedChange change = new ExpectedChange(facts.kind().equals("BUDGET"));
    Map<Integer, Term> base = terms(facts, from);
    Map<Integer, Term> other = terms(facts, from + 1);
    base.forEach((program, term) -> change.add(term, other.get(program)));
    other.forEach(
        (program, term) -> {
          if (!base.containsKey(program) && term.known) {
            change.put("entry", term.spent);
          }
        });
    change.weigh();
    return change;
  }

  Map<String, Double> parts() {
    return parts;
  }

  /** The first budget program went on as the second in 2019. */
  private static Map<Integer, Term> terms(InventedFacts facts, int year) {
    Map<Integer, Term> terms = new HashMap<>();
    for (InventedProgram program : facts.programs()) {
      int as = facts.kind().equals("BUDGET") && program.id() == 1 ? 2 : program.id();
      program.years().stream()
          .filter(one -> one.year() == year)
          .forEach(one -> terms.merge(as, term(one), Term::and));
    }
    return terms;
  }

  private static Term term(InventedYear year) {
    Double spent = value(year, "executed_budget");
    Double served = value(year, "beneficiaries");
    return new Term(
        year.priceYear(),
        spent != null,
        spent == null ? 0 : spent,
        served != null,
        served == null ? 0 : served);
  }

  private static @Nullable Double value(InventedYear year, String measure) {
    Figure figure = year.measures().get(measure);
    return figure == null || figure.value() == null || year.throughMonth() < 12
        ? null
        : Double.valueOf(figure.value());
  }

  private void add(Term base, @Nullable Term other) {
    if (other == null) {
      put("exit", base.spent);
    } else if (base.known && other.known) {
      both(base, other);
    }
  }

  private void both(Term base, Term other) {
    Double prices = prices(base.year, other.year);
    boolean counted =
        budgets || (base.serves && other.serves && base.served > 0 && other.served > 0);
    if (prices == null || !counted) {
      put("notDecomposable", other.spent - base.spent);
      return;
    }
    double own = budgets ? base.spent : base.spent / base.served * other.served;
    put("price", own * (prices - 1));
    put(budgets ? "real" : "unitCost", other.spent - own * prices);
    spentBase += base.spent;
    servedBase += base.served;
    servedOther += other.served;
    atOwnCost += own;
  }

  /** The index of 2019 is 100, and 7 more each year; of 2018 there is none. */
  private static @Nullable Double prices(int from, int to) {
    if (from == to) {
      return 1.0;
    }
    return from < 2019 || to < 2019
        ? null
        : (100.0 + 7 * (to - 2019)) / (100.0 + 7 * (from - 2019));
  }

  private void weigh() {
    if (!budgets && servedBase > 0) {
      double volume = (servedOther - servedBase) * spentBase / servedBase;
      put("volume", volume);
      put("mix", atOwnCost - spentBase - volume);
    }
  }

  private void put(String part, double amount) {
    parts.merge(part, amount, Double::sum);
  }
}
