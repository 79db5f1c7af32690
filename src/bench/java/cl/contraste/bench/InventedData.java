package cl.contraste.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A database full of invented programs. The same size and seed give the same rows everywhere; no
 * name in them could be taken for a real one.
 *
 * @param programs how many monitored programs
 * @param years how many years each has, the last one 2025
 * @param seed what the numbers follow from
 */
record InventedData(int programs, int years, long seed) {

  static final int LAST_YEAR = 2025;
  static final int MINISTRIES = 25;
  static final int AGENCIES = 200;
  static final int GOALS = 17;
  static final int TARGETS_A_GOAL = 9;
  static final int REGIONS = 16;
  static final int FINDINGS = 12;

  private static final String NEWEST =
      """
      insert into program_year
      select distinct on (y.program_id, y.year)
        y.program_id, y.year, y.edition, y.edition_id, y.kind, y.ministry_id, y.agency_id, y.price_year,
        y.through_month, y.line,
        y.initial_budget, y.initial_budget_status, y.final_budget, y.final_budget_status,
        y.executed_budget, y.executed_budget_status, y.extrabudgetary_resources,
        y.extrabudgetary_resources_status, y.administrative_spending, y.administrative_spending_status,
        y.beneficiaries, y.beneficiaries_status, y.target_population, y.target_population_status
      from program_year_edition y
      order by y.program_id, y.year, y.edition desc
      """;

  int firstYear() {
    return LAST_YEAR - years + 1;
  }

  /**
   * Writes them into migrated tables in which nothing is.
   *
   * @param owner a connection of the tables' owner, who may leave foreign keys unchecked
   */
  void writeInto(Connection owner) throws SQLException {
    long start = System.nanoTime();
    owner.setAutoCommit(false);
    try (Statement sql = owner.createStatement()) {
      sql.execute("set local session_replication_role = replica");
      sql.execute("insert into load (number, snapshot) values (1, 'invented')");
      codeLists(sql);
      documents(sql);
      CopyStreams rows = new CopyStreams(owner);
      IntStream.rangeClosed(1, programs).forEach(n -> new InventedProgram(n, this, rows).write());
      rows.sendAll();
      sql.execute(NEWEST);
      for (String table : List.of("program_region", "program_sdg_goal", "program_sdg_target")) {
        sql.execute(
            """
            update %1$s l set links = (
              select count(*) from %1$s c where c.program_id = l.program_id and c.edition_id = l.edition_id)
            from program p where p.id = l.program_id and p.profile_edition_id = l.edition_id
            """
                .formatted(table));
      }
      owner.commit();
      owner.setAutoCommit(true);
      sql.execute("vacuum (analyze)");
    }
    System.out.printf(
        "Invented %,d programs of %d years in %d s.%n",
        programs, years, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  private static void codeLists(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into ministry (id, code, name)
          select n, 'ejemplo-' || n, 'Ministerio de Ejemplo ' || n from generate_series(1, %1$d) n;
        insert into agency
          select n, 'MONITORED', null, 'Servicio de Ejemplo ' || n, 'servicio de ejemplo ' || n
          from generate_series(1, %2$d) n;
        insert into region
          select n, 'E' || n, 'Región de Ejemplo ' || n, 'Ejemplo ' || n, n from generate_series(1, %5$d) n;
        insert into sdg_goal
          select n, 'Example goal ' || n, 'Objetivo de Ejemplo ' || n from generate_series(1, %3$d) n;
        insert into sdg_target
          select g || '.' || t, g, g * 100 + t, 'Example target ' || t, 'Meta de Ejemplo ' || t
          from generate_series(1, %3$d) g, generate_series(1, %4$d) t;
        insert into subtitle
          select n, 'Example subtitle ' || n, 'Subtítulo de Ejemplo ' || n, n in (25, 30, 32, 34, 35)
          from generate_series(21, 35) n;
        insert into finding_code
          select '2025', (enum_range(null::finding_dimension))[1 + n %% 3], 'EXAMPLE_' || n,
            (enum_range(null::finding_verdict))[1 + n / 3 %% 3], null, null, 'Example ' || n, 'Ejemplo ' || n
          from generate_series(1, %6$d) n;
        insert into price_index
          select n, round(100 * 1.04 ^ (n - 2010), 4), 4, 'invented' from generate_series(2010, 2026) n;
        """
            .formatted(MINISTRIES, AGENCIES, GOALS, TARGETS_A_GOAL, REGIONS, FINDINGS));
  }

  /** A document a year, numbered from 1. */
  private void documents(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into document (id, name, kind, edition, sha256, valid_from)
        select n, 'Publicación de Ejemplo ' || n, 'FICHA', %d + n, encode(sha256(n::text::bytea), 'hex'), 1
        from generate_series(1, %d) n
        """
            .formatted(firstYear() - 1, years));
  }
}
