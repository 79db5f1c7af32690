package cl.contraste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Asks a server full of invented data, in turns with plain JDBC, and says how many times as long it
 * takes. Times depend on the machine and on what else it does; the ratio does not.
 */
final class Benchmarks {

  private static final double BAR = 2.0;
  private static final InventedData DATA = new InventedData(1_000, 5, 1);

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, SQLException, RunnerException {
    Path sql = Files.createTempFile("contraste-bench", ".sql");
    try (Server server = new Server(DATA)) {
      Files.writeString(sql, statement(server));
      compare(server, sql);
    } finally {
      Files.delete(sql);
    }
  }

  /** The one statement by which the question is answered, once code lists are known. */
  private static String statement(Server server) {
    Client client = new Client(server.address());
    client.ask(Questions.PROGRAMS);
    server.forgetStatements();
    int bytes = client.ask(Questions.PROGRAMS).length;
    List<String> statements = server.statements();
    System.out.printf("Statements: %d; answer: %,d bytes.%n", statements.size(), bytes);
    if (statements.size() != 1) {
      throw new IllegalStateException("Not one statement: " + statements);
    }
    return statements.getFirst();
  }

  private static void compare(Server server, Path sql) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ProgramsBenchmark.class.getName())
            .jvmArgsPrepend(
                "-Dbench.address=" + server.address(),
                "-Dbench.database=" + server.database(),
                "-Dbench.sql=" + sql)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    List<IterationResult> turns =
        new Runner(options)
            .run().stream()
                .flatMap(run -> run.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
    List<Double> http = turns.stream().map(turn -> time(turn, "http")).toList();
    List<Double> jdbc = turns.stream().map(turn -> time(turn, "jdbc")).toList();
    List<Double> ratios =
        turns.stream().map(turn -> time(turn, "http") / time(turn, "jdbc")).toList();
    System.out.printf(
        "Medians of %d turns: JDBC %.0f ms, HTTP %.0f ms, ratio %.2f (at most %.1f is wanted); a"
            + " quarter of the turns is under %.2f, a quarter over %.2f.%n",
        turns.size(),
        quantile(jdbc, 0.5),
        quantile(http, 0.5),
        quantile(ratios, 0.5),
        BAR,
        quantile(ratios, 0.25),
        quantile(ratios, 0.75));
  }

  private static double time(IterationResult turn, String side) {
    return Objects.requireNonNull(turn.getSecondaryResults().get(side)).getScore();
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
  }
}
