package cl.contraste.comparison;

import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;

/** Which rows a number is of, in words. */
record ExplainedPlace(Explanation asked, Language in) {

  String text() {
    Scope scope = asked.scope();
    StringBuilder where = new StringBuilder(scope.kind().name());
    where.append(years(scope, ", "));
    asked.group().forEach(key -> where.append(", ").append(key(key)));
    if (scope.prices() != null) {
      where.append(in.say(", in pesos of ", ", en pesos de ")).append(scope.prices().year());
    }
    if (scope.spending() == Scope.Spending.WITHOUT_FINANCIAL) {
      where.append(in.say(", without financial outlays", ", sin gasto financiero"));
    }
    if (scope.includePartialYears()) {
      where.append(in.say(", with years that end early", ", con años incompletos"));
    }
    return where.append(told(asked.sides().side())).append(against()).append(panel()).toString();
  }

  private static String years(Scope scope, String before) {
    YearRange years = scope.years();
    return years == null
        ? ""
        : before + years.from() + (years.isOneYear() ? "" : "–" + years.last());
  }

  private String key(DimensionValue key) {
    return key.dimension() + " " + (key.value() == null ? in.say("none", "ninguno") : key.value());
  }

  /** What tells one side from another. */
  private String told(SideScope side) {
    Integer edition = side.scope().edition();
    return (side.peersOf() == null ? "" : in.say(", peers of ", ", pares de ") + side.peersOf())
        + (edition == null ? "" : in.say(", as told in ", ", según la edición ") + edition);
  }

  private String against() {
    SideScope against = asked.sides().against();
    return against == null
        ? ""
        : in.say("; set against ", "; comparado con ") + years(against.scope(), "") + told(against);
  }

  private String panel() {
    return asked.sides().isMatched()
        ? in.say(
            "; only programs that report it on both sides",
            "; sólo programas que lo informan en ambos lados")
        : "";
  }
}
