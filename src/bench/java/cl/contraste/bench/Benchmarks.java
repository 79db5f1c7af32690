package cl.contraste.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
 * Asks servers, in turns with plain JDBC, and says how many times as long it takes: a server with a
 * thousand invented programs, one with the bundled data, and one with a hundred thousand invented
 * programs of ten years. Times depend on the machine and on what else it does; the ratio does not.
 */
final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] args) throws IOException, SQLException, RunnerException {
    try (Server server = Server.with(new InventedData(1_000, 5, 1))) {
      compare(server, Questions.ALL_OF_A_THOUSAND);
    }
    try (Server server = Server.withBundledData()) {
      compare(server, Questions.BUNDLED);
    }
    try (Server server = Server.with(new InventedData(100_000, 10, 1))) {
      compare(server, Questions.LARGE);
    }
    System.out.printf(
        "Most heap that a server used: %d MB (at most 512 is wanted).%n", peak() / 1_000_000);
  }

  /** Of the servers, which run in this process; the clients do not. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void compare(Server server, List<Trial> trials)
      throws IOException, RunnerException {
    Path folder = Files.createTempDirectory("contraste-bench-question");
    Path sql = folder.resolve("statement.sql");
    Path question = folder.resolve("question.graphql");
    for (Trial trial : trials) {
      Files.writeString(sql, statement(server, trial));
      Files.writeString(question, trial.question());
      compare(server, trial, sql, question);
    }
    Files.delete(sql);
    Files.delete(question);
    Files.delete(folder);
  }

  /** The one statement by which the question is answered, once code lists are known. */
  private static String statement(Server server, Trial trial) {
    Client client = new Client(server.address());
    client.ask(trial.question());
    server.forgetStatements();
    client.ask(trial.question());
    List<String> statements = server.statements();
    if (statements.size() != 1) {
      throw new IllegalStateException("Not one statement: " + statements);
    }
    return statements.getFirst();
  }

  private static void compare(Server server, Trial trial, Path sql, Path question)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(QuestionBenchmark.class.getName())
            .jvmArgsPrepend(
                "-Dbench.address=" + server.address(),
                "-Dbench.database=" + server.database(),
                "-Dbench.sql=" + sql,
                "-Dbench.question=" + question,
                "-Dbench.clients=" + trial.clients(),
                "-Dbench.each=" + trial.each())
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
        "%s: JDBC %.0f ms, HTTP %.0f ms, ratio %.2f (%.2f to %.2f); throughput %.2f of JDBC;"
            + " wanted: %s.%n",
        trial.name(),
        quantile(jdbc, 0.5),
        quantile(http, 0.5),
        quantile(ratios, 0.5),
        quantile(ratios, 0.25),
        quantile(ratios, 0.75),
        1 / quantile(ratios, 0.5),
        trial.bar());
  }

  private static double time(IterationResult turn, String side) {
    return Objects.requireNonNull(turn.getSecondaryResults().get(side)).getScore();
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
  }
}
