package cl.contraste.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A folder of tidy tables about invented programs: what a budget tells of each year, one edition a
 * program. The same size gives the same tables.
 *
 * @param programs how many
 * @param years how many years each has, the last one 2025
 */
record InventedPackage(int programs, int years) {

  private static final int LAST_YEAR = 2025;
  private static final String NONE = ",NOT_PUBLISHED,";

  /** Writes it into a folder that is there. */
  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"invented\"}\n");
    Files.writeString(
        folder.resolve("ministries.csv"),
        "code,name,name_en,from_year,to_year,partida\nejemplo,Ministerio de Ejemplo,Example"
            + " Ministry,,,90\n");
    Files.writeString(
        folder.resolve("documents.csv"),
        "document,name,kind,edition,sha256,url,licence\n%1$s,invented.csv,BUDGET,%2$d,%1$s%3$s,,\n"
            .formatted("0123456789ab", LAST_YEAR, "c".repeat(52)));
    editions(folder.resolve("program_editions.csv"));
    years(folder.resolve("program_years.csv"));
  }

  private static String id(int program) {
    return String.format(
        Locale.ROOT, "%02d-%02d-%02d", program / 10_000 + 1, program / 100 % 100, program % 100);
  }

  private void editions(Path file) throws IOException {
    try (BufferedWriter rows = Files.newBufferedWriter(file)) {
      rows.write(
          "program,kind,bips_id,code,edition,document,name,ministry,agency_code,agency,start_year,"
              + "end_year,price_year,beneficiary_unit,carries_profile,page,line\n");
      for (int program = 0; program < programs; program++) {
        String id = id(program);
        rows.write(
            "B-%1$s,BUDGET,,%1$s,%2$d,0123456789ab,Programa Inventado %3$d,ejemplo,%4$s,Servicio Inventado %4$s,,,,,f,,%5$d\n"
                .formatted(id, LAST_YEAR, program, id.substring(0, 5), program + 2));
      }
    }
  }

  private void years(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (BufferedWriter rows = Files.newBufferedWriter(file)) {
      rows.write(
          "program,edition,year,through_month,initial_budget_status,initial_budget,"
              + "final_budget_status,final_budget,executed_budget_status,executed_budget,"
              + "extrabudgetary_resources_status,extrabudgetary_resources,"
              + "administrative_spending_status,administrative_spending,beneficiaries_status,"
              + "beneficiaries,target_population_status,target_population,line\n");
      for (int program = 0; program < programs; program++) {
        String start = "B-" + id(program) + "," + LAST_YEAR + ",";
        for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
          long budget = 10_000 + random.nextLong(5_000_000);
          rows.write(start + year + ",12,REPORTED," + budget);
          rows.write(",REPORTED," + budget * (80 + random.nextInt(50)) / 100);
          rows.write(",REPORTED," + budget * (50 + random.nextInt(60)) / 100);
          rows.write(NONE + NONE + NONE + NONE + "," + (1 + program % 500) + "\n");
        }
      }
    }
  }
}
