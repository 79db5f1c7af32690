package cl.contraste.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One invented program: an edition every other year, the last of which is of the last year; each
 * tells of its own year and the two before, so that some years are told twice.
 */
final class InventedProgram {

  private static final List<String> MISSING =
      List.of("NOT_REPORTED", "NOT_APPLICABLE", "NOT_COMPARABLE", "NOT_PUBLISHED", "UNDEFINED");
  private static final List<String> UNITS =
      List.of("Personas", "Empresas", "Hogares", "Establecimientos");
  private static final int YEARS_TOLD = 3;

  private final int id;
  private final InventedData data;
  private final CopyStreams rows;
  private final SplittableRandom random;
  private final int ministry;
  private final int agency;

  InventedProgram(int id, InventedData data, CopyStreams rows) {
    this.id = id;
    this.data = data;
    this.rows = rows;
    this.random = new SplittableRandom(data.seed() * 1_000_003 + id);
    this.agency = 1 + random.nextInt(InventedData.AGENCIES);
    this.ministry = 1 + agency % InventedData.MINISTRIES;
  }

  void write() {
    rows.row(
        "program (id, key, kind, bips_id, edition_id, profile_edition_id)",
        id,
        "M-%06d".formatted(id),
        "MONITORED",
        "%06d".formatted(id),
        edition(InventedData.LAST_YEAR),
        edition(InventedData.LAST_YEAR));
    rows.row("program_alias", "%06d".formatted(id), id);
    for (int year = InventedData.LAST_YEAR; year >= data.firstYear(); year -= 2) {
      edition(year, Math.max(data.firstYear(), year - YEARS_TOLD + 1));
    }
  }

  /** Row id of the edition of a year. */
  private int edition(int year) {
    return (id - 1) * data.years() + year - data.firstYear() + 1;
  }

  private void edition(int year, int from) {
    String name = "Programa Inventado " + id;
    rows.row(
        "program_edition (program_id, id, edition, document_id, valid_from, name, search_text,"
            + " ministry_id, agency_id, start_year, price_year, beneficiary_unit, carries_profile,"
            + " page, line)",
        id,
        edition(year),
        year,
        year - data.firstYear() + 1,
        1,
        name,
        "programa inventado %d servicio de ejemplo %d ministerio de ejemplo %d"
            .formatted(id, agency, ministry),
        ministry,
        agency,
        1995 + id % 20,
        year,
        UNITS.get(id % UNITS.size()),
        true,
        1,
        null);
    for (int told = from; told <= year; told++) {
      year(year, told);
    }
    components(year, from);
    links(year);
  }

  private void year(int edition, int year) {
    boolean whole = random.nextInt(20) > 0;
    long budget = 10_000 + random.nextLong(5_000_000);
    List<@Nullable Object> cells =
        new ArrayList<>(
            Arrays.asList(
                id, year, edition, edition(edition), 1, "MONITORED", ministry, agency, edition));
    cells.add(whole ? 12 : 4);
    cells.add(random.nextInt(500));
    measure(cells, edition, year, "initial_budget", budget);
    measure(cells, edition, year, "final_budget", budget * (80 + random.nextInt(50)) / 100);
    measure(cells, edition, year, "executed_budget", budget * (50 + random.nextInt(60)) / 100);
    measure(cells, edition, year, "extrabudgetary_resources", random.nextLong(100_000));
    measure(cells, edition, year, "administrative_spending", budget * random.nextInt(30) / 100);
    measure(cells, edition, year, "beneficiaries", Math.max(0, random.nextLong(10_500) - 500));
    measure(cells, edition, year, "target_population", 1 + random.nextLong(50_000));
    rows.row(
        "program_year_edition (program_id, year, edition, edition_id, valid_from, kind,"
            + " ministry_id, agency_id, price_year, through_month, line, initial_budget,"
            + " initial_budget_status, final_budget, final_budget_status, executed_budget,"
            + " executed_budget_status, extrabudgetary_resources,"
            + " extrabudgetary_resources_status, administrative_spending,"
            + " administrative_spending_status, beneficiaries, beneficiaries_status,"
            + " target_population, target_population_status)",
        cells.toArray());
    printed(edition, year, 0, "initial_execution", "0.01");
    printed(edition, year, 0, "final_execution", "0.01");
    printed(edition, year, 0, "coverage", "0.001");
    if (id % 3 == 0) {
      subtitles(edition, year, budget);
    }
  }

  /** Seven in ten are reported; an implied one has its bounds beside it. */
  private void measure(
      List<@Nullable Object> cells, int edition, int year, String name, long value) {
    int die = random.nextInt(100);
    if (die < 85) {
      cells.add(value);
      cells.add(die < 70 ? "REPORTED" : die < 75 ? "DERIVED" : "IMPLIED");
    } else {
      cells.add(null);
      cells.add(MISSING.get(die % MISSING.size()));
    }
    if (die >= 75 && die < 85) {
      figure(edition, year, 0, name, null, null, "IMPLIED", value * 0.99, value * 1.01);
    }
  }

  /** Nine in ten are printed, one in ten is S/I. */
  private void printed(int edition, int year, int component, String metric, String step) {
    boolean known = random.nextInt(10) > 0;
    figure(
        edition,
        year,
        component,
        metric,
        known ? random.nextInt(150) / 100.0 : null,
        known ? step : null,
        known ? "REPORTED" : "NOT_REPORTED",
        null,
        null);
  }

  private void figure(
      int edition,
      int year,
      int component,
      String metric,
      @Nullable Double published,
      @Nullable String step,
      String status,
      @Nullable Double low,
      @Nullable Double high) {
    rows.row(
        "figure",
        id,
        edition(edition),
        year,
        component,
        metric,
        published,
        step,
        status,
        low,
        high,
        1 + random.nextInt(4),
        1 + random.nextInt(60));
  }

  private void subtitles(int edition, int year, long budget) {
    for (int subtitle : new int[] {21, 22, 24, 32}) {
      long part = budget / 4 + random.nextLong(1000);
      rows.row(
          "subtitle_spending",
          id,
          edition(edition),
          year,
          subtitle,
          12,
          random.nextInt(500),
          part,
          "REPORTED",
          part,
          "REPORTED",
          part * 9 / 10,
          "REPORTED",
          null,
          "NOT_PUBLISHED");
    }
  }

  private void components(int edition, int from) {
    for (int position = 1; position <= 2 + id % 2; position++) {
      String name = "Componente de Ejemplo " + position;
      rows.row(
          "component",
          id,
          edition(edition),
          position,
          name,
          "componente de ejemplo " + position,
          position == 1 ? "Talleres" : "Personas",
          random.nextInt(500));
      for (int year = from; year <= edition; year++) {
        componentYear(edition, position, year);
      }
    }
  }

  private void componentYear(int edition, int position, int year) {
    boolean spent = random.nextInt(10) > 0;
    boolean produced = random.nextInt(10) > 0;
    rows.row(
        "component_year",
        id,
        edition(edition),
        position,
        year,
        spent ? 1000 + random.nextLong(1_000_000) : null,
        spent ? "REPORTED" : "NOT_REPORTED",
        produced ? random.nextLong(2000) : null,
        produced ? "REPORTED" : "NOT_APPLICABLE");
    if (random.nextInt(3) == 0) {
      printed(edition, year, position, "spending_per_output", "1");
    }
  }

  private void links(int edition) {
    int goal = 1 + random.nextInt(InventedData.GOALS - 1);
    for (int link = 0; link < 2; link++) {
      rows.row(
          "program_sdg_goal (program_id, edition_id, goal)", id, edition(edition), goal + link);
      rows.row(
          "program_sdg_target (program_id, edition_id, target)",
          id,
          edition(edition),
          (goal + link) + "." + (1 + random.nextInt(InventedData.TARGETS_A_GOAL)));
    }
    rows.row(
        "program_region (program_id, edition_id, region_id)",
        id,
        edition(edition),
        1 + random.nextInt(InventedData.REGIONS));
    for (int position = 1; position <= 2; position++) {
      finding(edition, position, 1 + random.nextInt(InventedData.FINDINGS));
    }
  }

  private void finding(int edition, int position, int code) {
    List<String> dimensions = List.of("TARGETING", "EFFICIENCY", "EFFECTIVENESS");
    rows.row(
        "finding",
        id,
        edition(edition),
        position,
        edition,
        dimensions.get(code % dimensions.size()),
        "2025",
        "EXAMPLE_" + code,
        null,
        null,
        null,
        2,
        random.nextInt(60));
  }
}
