package cl.contraste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question asked over HTTP, and for comparison the same statement through plain JDBC, its
 * document read and written once; by one client or several at once. Both ask a server of another
 * process, see {@link Benchmarks}. They take turns, so that whatever else the machine does slows
 * both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class QuestionBenchmark {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Client client = new Client(System.getProperty("bench.address", ""));
  private final int clients = Integer.getInteger("bench.clients", 1);
  private final int each = Integer.getInteger("bench.each", 1);
  private final List<Connection> connections = new ArrayList<>();
  private final String question;
  private final String sql;

  /** Connects to the server that the properties name. */
  public QuestionBenchmark() {
    try {
      for (int i = 0; i < clients; i++) {
        connections.add(DriverManager.getConnection(System.getProperty("bench.database", "")));
      }
      sql = Files.readString(Path.of(System.getProperty("bench.sql", "")));
      question = Files.readString(Path.of(System.getProperty("bench.question", "")));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One turn of each, in milliseconds a question and client. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Turn {
    /** Over HTTP. */
    public double http;

    /** Through plain JDBC into JSON. */
    public double jdbc;
  }

  /** First the one, then the other; an iteration is one turn. */
  @Benchmark
  public void inTurns(Turn turn, Blackhole hole) {
    turn.jdbc = time(connection -> hole.consume(jdbc(connection)));
    turn.http = time(connection -> hole.consume(client.ask(question)));
  }

  /** Milliseconds a question, asked by all clients at once. */
  private double time(Consumer<Connection> asking) {
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> all = new ArrayList<>();
      for (Connection connection : connections) {
        all.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    asking.accept(connection);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e6 / each;
  }

  private byte[] jdbc(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return JSON.writeValueAsBytes(JSON.readValue(answer.getString(1), Map.class));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the connections go. */
  @TearDown
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
