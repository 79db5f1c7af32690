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
import org.springframework.util.FileSystemUtils;

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
      Tables.stream(server);
      compare(server, Questions.LARGE);
    }
    KeptAnswers.compare();
  }

  private static void compare(Server server, List<Trial> trials)
      throws IOException, RunnerException {
    // Only its owner can look into the folder: the database's address has a password in it.
    Path folder = Files.createTempDirectory("contraste-bench-question");
    Heap.forgetPeak();
    try {
      Files.writeString(folder.resolve("database"), server.database());
      for (Trial trial : trials) {
        Files.writeString(folder.resolve("sql"), statement(server, trial));
        Files.writeString(folder.resolve("question"), trial.question());
        compare(server, trial, folder);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.out.printf(
        "Heap of this server while it answered: at most %d MB (512 MB is wanted), of which it keeps"
            + " %d MB.%n",
        Heap.peak(), Heap.kept());
  }

  /** The one statement by which the question is answered, once code lists are known. */
  private static String statement(Server server, Trial trial) {
    server.statements(trial.question());
    List<String> statements = server.statements(trial.question());
    if (statements.size() != 1) {
      throw new IllegalStateException("Not one statement: " + statements);
    }
    return statements.getFirst();
  }

  private static void compare(Server server, Trial trial, Path folder) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(QuestionBenchmark.class.getName())
            .jvmArgsPrepend(
                "-Dbench.address=" + server.address(),
                "-Dbench.folder=" + folder,
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
    System.out.printf(
        "%s: HTTP %.0f ms; JDBC %.0f ms, %s; JDBC at its best %.0f ms, %s; wanted: %s.%n",
        trial.name(),
        quantile(turns.stream().map(turn -> time(turn, "http")).toList(), 0.5),
        quantile(turns.stream().map(turn -> time(turn, "jdbc")).toList(), 0.5),
        against("jdbc", turns),
        quantile(turns.stream().map(turn -> time(turn, "best")).toList(), 0.5),
        against("best", turns),
        trial.bar());
  }

  /** Turn by turn, how many times as long it takes over HTTP. */
  private static String against(String side, List<IterationResult> turns) {
    List<Double> ratios =
        turns.stream().map(turn -> time(turn, "http") / time(turn, side)).toList();
    return "ratio %.2f (%.2f to %.2f), throughput %.2f of it"
        .formatted(
            quantile(ratios, 0.5),
            quantile(ratios, 0.25),
            quantile(ratios, 0.75),
            1 / quantile(ratios, 0.5));
  }

  private static double time(IterationResult turn, String side) {
    return Objects.requireNonNull(turn.getSecondaryResults().get(side)).getScore();
  }

  private static double quantile(List<Double> values, double share) {
    return values.stream().sorted().toList().get((int) (share * (values.size() - 1)));
  }
}
