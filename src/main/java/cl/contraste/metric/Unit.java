package cl.contraste.metric;

/** What a number counts, and with how many decimals it is given. */
public enum Unit {
  THOUSAND_PESOS(0),
  BENEFICIARIES(0),
  OUTPUT_UNITS(0),
  RATIO(4),
  THOUSAND_PESOS_PER_BENEFICIARY(3),
  THOUSAND_PESOS_PER_OUTPUT(3);

  private final int decimals;

  Unit(int decimals) {
    this.decimals = decimals;
  }

  public int decimals() {
    return decimals;
  }

  /** Whether the number is money, and so can be restated in other prices. */
  public boolean money() {
    return switch (this) {
      case THOUSAND_PESOS, THOUSAND_PESOS_PER_BENEFICIARY, THOUSAND_PESOS_PER_OUTPUT -> true;
      case BENEFICIARIES, OUTPUT_UNITS, RATIO -> false;
    };
  }
}
