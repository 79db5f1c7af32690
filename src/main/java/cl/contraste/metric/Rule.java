package cl.contraste.metric;

import java.math.BigDecimal;

/**
 * A limit that evaluators look at. One constant defines one; its SQL, the schema and the codebook
 * follow from it. A number at the limit keeps the rule.
 */
public enum Rule {
  INITIAL_EXECUTION_BELOW_85(
      Catalogue.INITIAL_EXECUTION,
      Breach.BELOW,
      "0.85",
      "Less than 85 % of the initial budget was spent.",
      "Subejecución presupuestaria inicial: bajo 85 %"),
  INITIAL_EXECUTION_ABOVE_110(
      Catalogue.INITIAL_EXECUTION,
      Breach.ABOVE,
      "1.10",
      "More than 110 % of the initial budget was spent.",
      "Sobreejecución presupuestaria inicial: sobre 110 %"),
  FINAL_EXECUTION_BELOW_90(
      Catalogue.FINAL_EXECUTION,
      Breach.BELOW,
      "0.90",
      "Less than 90 % of the final budget was spent.",
      "Subejecución presupuestaria final: bajo 90 %"),
  FINAL_EXECUTION_ABOVE_110(
      Catalogue.FINAL_EXECUTION,
      Breach.ABOVE,
      "1.10",
      "More than 110 % of the final budget was spent.",
      "Sobreejecución presupuestaria final: sobre 110 %"),
  SPENDING_PER_BENEFICIARY_OFF_20(
      Catalogue.SPENDING_PER_BENEFICIARY,
      Breach.AWAY_FROM_MEAN,
      "0.20",
      "Spending per beneficiary is more than 20 % away from the mean of the two years before, in"
          + " the same prices.",
      "Gasto por beneficiario fuera de rango: variación mayor al 20 %"),
  ADMINISTRATION_OVER_20(
      Catalogue.ADMINISTRATIVE_SHARE,
      Breach.ABOVE,
      "0.20",
      "Administration takes more than 20 % of what was spent.",
      "Gasto administrativo superior al 20 %");

  @SuppressWarnings("ImmutableEnumChecker") // A record of constants of the catalogue.
  private final Ratio ratio;

  private final Breach breach;
  private final BigDecimal limit;
  private final String sentence;
  private final String labelEs;

  Rule(Ratio ratio, Breach breach, String limit, String sentence, String labelEs) {
    this.ratio = ratio;
    this.breach = breach;
    this.limit = new BigDecimal(limit);
    this.sentence = sentence;
    this.labelEs = labelEs;
  }

  /** Where the limit is passed. */
  public enum Breach {
    BELOW,
    ABOVE,
    /** Further from the mean of the two years before than the limit, as a share of that mean. */
    AWAY_FROM_MEAN
  }

  /** What is looked at. */
  public Ratio ratio() {
    return ratio;
  }

  public Breach breach() {
    return breach;
  }

  public BigDecimal limit() {
    return limit;
  }

  /** What a breach is, in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** The same in Spanish. */
  public String labelEs() {
    return labelEs;
  }
}
