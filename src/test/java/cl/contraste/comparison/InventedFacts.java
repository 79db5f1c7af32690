package cl.contraste.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts of programs that do not exist: every status, zeros, moves between ministries, gaps. */
record InventedFacts(String kind, List<InventedProgram> programs) {

  static final int FIRST_YEAR = 2018;
  static final int LAST_YEAR = 2020;
  static final List<String> MEASURES =
      List.of(
          "initial_budget",
          "final_budget",
          "executed_budget",
          "extrabudgetary_resources",
          "administrative_spending",
          "beneficiaries",
          "target_population");
  static final List<String> COMPONENT_MEASURES = List.of("component_spending", "output");
  private static final List<String> MISSING =
      List.of("NOT_REPORTED", "NOT_APPLICABLE", "NOT_COMPARABLE", "NOT_PUBLISHED", "UNDEFINED");
  private static final List<String> RATIOS =
      List.of(
          "initial_execution",
          "final_execution",
          "reallocation",
          "administrative_share",
          "coverage",
          "spending_per_beneficiary");

  /** A program, its unit of beneficiaries and its goals. */
  record InventedProgram(
      int id, @Nullable String unit, TreeSet<Integer> goals, List<InventedYear> years) {}

  /** A year of it; the ratios printed in it, and what its components made. */
  record InventedYear(
      int year,
      int ministry,
      int priceYear,
      int throughMonth,
      Map<String, Figure> measures,
      Map<String, Integer> printed,
      List<Map<String, Figure>> components) {}

  /** A number, or why there is none. */
  record Figure(String status, @Nullable Integer value) {}

  /** Any facts that a source of randomness makes. */
  static InventedFacts of(Random random, boolean zeros) {
    String kind = random.nextBoolean() ? "BUDGET" : "MONITORED";
    List<InventedProgram> programs = new ArrayList<>();
    int size = 3 + random.nextInt(12);
    for (int id = 1; id <= size; id++) {
      programs.add(program(random, id, kind, zeros));
    }
    return new InventedFacts(kind, programs);
  }

  private static InventedProgram program(Random random, int id, String kind, boolean zeros) {
    TreeSet<Integer> goals = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      goals.add(1 + random.nextInt(4));
    }
    int ministry = 1 + random.nextInt(3);
    List<InventedYear> years = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      boolean moved = random.nextInt(8) == 0;
      if (random.nextInt(6) > 0) {
        years.add(year(random, year, moved ? 1 + ministry % 3 : ministry, kind, zeros));
      }
    }
    List<@Nullable String> units = new ArrayList<>(List.of("Personas", "Empresas"));
    units.add(null);
    return new InventedProgram(id, units.get(random.nextInt(3)), goals, years);
  }

  private static InventedYear year(
      Random random, int year, int ministry, String kind, boolean zeros) {
    Map<String, Figure> measures = new LinkedHashMap<>();
    MEASURES.forEach(measure -> measures.put(measure, figure(random, zeros)));
    Map<String, Integer> printed = new LinkedHashMap<>();
    RATIOS.forEach(
        ratio -> {
          if (random.nextInt(3) == 0) {
            printed.put(ratio, random.nextInt(200));
          }
        });
    List<Map<String, Figure>> components = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Figure> component = new LinkedHashMap<>();
      COMPONENT_MEASURES.forEach(measure -> component.put(measure, figure(random, zeros)));
      components.add(component);
    }
    return new InventedYear(
        year,
        ministry,
        kind.equals("BUDGET") ? year : 2021,
        random.nextInt(10) == 0 ? 4 : 12,
        measures,
        printed,
        components);
  }

  private static Figure figure(Random random, boolean zeros) {
    int die = random.nextInt(20);
    if (die >= 15) {
      return new Figure(MISSING.get(die % 5), null);
    }
    String status = die < 11 ? "REPORTED" : die < 13 ? "DERIVED" : "IMPLIED";
    boolean zero = zeros && random.nextInt(10) == 0;
    return new Figure(status, zero ? 0 : 1 + random.nextInt(100_000));
  }
}
