package cl.contraste.metric;

import static cl.contraste.metric.Better.HIGHER;
import static cl.contraste.metric.Better.LOWER;
import static cl.contraste.metric.Better.NEITHER;
import static cl.contraste.metric.Grain.COMPONENT_YEAR;
import static cl.contraste.metric.Grain.PROGRAM_YEAR;
import static cl.contraste.metric.Unit.BENEFICIARIES;
import static cl.contraste.metric.Unit.OUTPUT_UNITS;
import static cl.contraste.metric.Unit.RATIO;
import static cl.contraste.metric.Unit.THOUSAND_PESOS;
import static cl.contraste.metric.Unit.THOUSAND_PESOS_PER_BENEFICIARY;
import static cl.contraste.metric.Unit.THOUSAND_PESOS_PER_OUTPUT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All metrics. One constant defines one; the schema, its SQL, the codebook and the columns of
 * exports follow from it.
 */
public final class Catalogue {

  public static final Measure INITIAL_BUDGET =
      new Measure(
          "initialBudget",
          "Presupuesto inicial",
          "What the budget law, or the service, assigned at the start of the year.",
          THOUSAND_PESOS,
          PROGRAM_YEAR,
          NEITHER,
          false);

  public static final Measure FINAL_BUDGET =
      new Measure(
          "finalBudget",
          "Presupuesto final (vigente)",
          "The budget in force at the end of the year, after all reallocations.",
          THOUSAND_PESOS,
          PROGRAM_YEAR,
          NEITHER,
          true);

  public static final Measure EXECUTED_BUDGET =
      new Measure(
          "executedBudget",
          "Presupuesto ejecutado",
          "What was spent of the budget, without extrabudgetary resources.",
          THOUSAND_PESOS,
          PROGRAM_YEAR,
          NEITHER,
          true);

  public static final Measure EXTRABUDGETARY_RESOURCES =
      new Measure(
          "extrabudgetaryResources",
          "Recursos extrapresupuestarios",
          "What the program got beside the budget law.",
          THOUSAND_PESOS,
          PROGRAM_YEAR,
          NEITHER,
          true);

  public static final Measure ADMINISTRATIVE_SPENDING =
      new Measure(
          "administrativeSpending",
          "Gasto administrativo",
          "The part of the executed budget that went into running the program.",
          THOUSAND_PESOS,
          PROGRAM_YEAR,
          LOWER,
          true);

  public static final Measure BENEFICIARIES_SERVED =
      new Measure(
          "beneficiaries",
          "Población beneficiada",
          "Whom the program served in the year, in its own unit of beneficiaries.",
          BENEFICIARIES,
          PROGRAM_YEAR,
          HIGHER,
          true);

  public static final Measure TARGET_POPULATION =
      new Measure(
          "targetPopulation",
          "Población objetivo",
          "Whom the program means to serve, in its own unit of beneficiaries.",
          BENEFICIARIES,
          PROGRAM_YEAR,
          NEITHER,
          false);

  public static final Ratio INITIAL_EXECUTION =
      new Ratio(
          "initialExecution",
          "Ejecución presupuestaria inicial",
          "Executed by initial budget. Evaluators look at less than 0.85 and more than 1.10.",
          RATIO,
          NEITHER,
          EXECUTED_BUDGET,
          null,
          INITIAL_BUDGET);

  public static final Ratio FINAL_EXECUTION =
      new Ratio(
          "finalExecution",
          "Ejecución presupuestaria final",
          "Executed by final budget. Evaluators look at less than 0.90 and more than 1.10.",
          RATIO,
          NEITHER,
          EXECUTED_BUDGET,
          null,
          FINAL_BUDGET);

  public static final Ratio REALLOCATION =
      new Ratio(
          "reallocation",
          "Reasignación presupuestaria",
          "How far the budget was changed in the year: final less initial, by initial budget.",
          RATIO,
          NEITHER,
          FINAL_BUDGET,
          INITIAL_BUDGET,
          INITIAL_BUDGET);

  public static final Ratio ADMINISTRATIVE_SHARE =
      new Ratio(
          "administrativeShare",
          "Porcentaje de gasto administrativo",
          "Administrative spending by executed budget. Evaluators look at more than 0.20.",
          RATIO,
          LOWER,
          ADMINISTRATIVE_SPENDING,
          null,
          EXECUTED_BUDGET);

  public static final Ratio COVERAGE =
      new Ratio(
          "coverage",
          "Cobertura",
          "Beneficiaries by target population.",
          RATIO,
          HIGHER,
          BENEFICIARIES_SERVED,
          null,
          TARGET_POPULATION);

  public static final Ratio SPENDING_PER_BENEFICIARY =
      new Ratio(
          "spendingPerBeneficiary",
          "Gasto por beneficiario",
          "Executed budget by beneficiaries.",
          THOUSAND_PESOS_PER_BENEFICIARY,
          LOWER,
          EXECUTED_BUDGET,
          null,
          BENEFICIARIES_SERVED);

  public static final Measure COMPONENT_SPENDING =
      new Measure(
          "componentSpending",
          "Gasto ejecutado del componente",
          "What was spent on the component.",
          THOUSAND_PESOS,
          COMPONENT_YEAR,
          NEITHER,
          true);

  public static final Measure OUTPUT =
      new Measure(
          "output",
          "Producción del componente",
          "What the component produced, in its own unit.",
          OUTPUT_UNITS,
          COMPONENT_YEAR,
          HIGHER,
          true);

  public static final Ratio SPENDING_PER_OUTPUT =
      new Ratio(
          "spendingPerOutput",
          "Gasto unitario",
          "Component spending by output.",
          THOUSAND_PESOS_PER_OUTPUT,
          LOWER,
          COMPONENT_SPENDING,
          null,
          OUTPUT);

  /** All metrics, in the order in which people read them. */
  public static final List<Metric> ALL =
      List.of(
          INITIAL_BUDGET,
          FINAL_BUDGET,
          EXECUTED_BUDGET,
          EXTRABUDGETARY_RESOURCES,
          ADMINISTRATIVE_SPENDING,
          BENEFICIARIES_SERVED,
          TARGET_POPULATION,
          INITIAL_EXECUTION,
          FINAL_EXECUTION,
          REALLOCATION,
          ADMINISTRATIVE_SHARE,
          COVERAGE,
          SPENDING_PER_BENEFICIARY,
          COMPONENT_SPENDING,
          OUTPUT,
          SPENDING_PER_OUTPUT);

  private static final Map<String, Metric> BY_CONSTANT =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Metric::constant, Function.identity()));

  private Catalogue() {}

  /** The metrics of one grain, in order. */
  public static List<Metric> of(Grain grain) {
    return ALL.stream().filter(metric -> metric.grain() == grain).toList();
  }

  /** The metric of a constant such as {@code EXECUTED_BUDGET}, which must exist. */
  public static Metric named(String constant) {
    Metric metric = BY_CONSTANT.get(constant);
    if (metric == null) {
      throw new IllegalArgumentException("No metric is named " + constant);
    }
    return metric;
  }
}
