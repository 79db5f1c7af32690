package cl.contraste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
import java.util.function.IntConsumer;
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
 * One question asked over HTTP, and for comparison the same statement through plain JDBC: planned
 * each time as the server has it planned, its document read and written once; and at JDBC's best,
 * planned once, its document only fetched. By one client or several at once. All ask a server of
 * another process, see {@link Benchmarks}. They take turns, so that whatever else the machine does
 * slows all of them.
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

  private final Client server = new Client(System.getProperty("bench.address", ""));
  private final int clients = Integer.getInteger("bench.clients", 1);
  private final int each = Integer.getInteger("bench.each", 1);
  private final List<Connection> connections = new ArrayList<>();
  private final List<PreparedStatement> prepared = new ArrayList<>();
  private final String question;
  private final String sql;

  /** Connects to the server that the properties name. */
  public QuestionBenchmark() {
    Path folder = Path.of(System.getProperty("bench.folder", ""));
    try {
      sql = Files.readString(folder.resolve("sql"));
      String database = Files.readString(folder.resolve("database"));
      for (int i = 0; i < clients; i++) {
        Connection connection = DriverManager.getConnection(database);
        connections.add(connection);
        prepared.add(connection.prepareStatement(sql));
      }
      question = Files.readString(folder.resolve("question"));
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

    /** Through plain JDBC at its best. */
    public double best;
  }

  /** One after the other; an iteration is one turn. */
  @Benchmark
  public void inTurns(Turn turn, Blackhole hole) {
    turn.jdbc = time(client -> hole.consume(jdbc(connections.get(client))));
    turn.http = time(client -> hole.consume(server.ask(question)));
    turn.best = time(client -> hole.consume(fetched(prepared.get(client))));
  }

  /** Milliseconds a question, asked by all clients at once. */
  private double time(IntConsumer asking) {
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> all = new ArrayList<>();
      for (int n = 0; n < clients; n++) {
        int client = n;
        all.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    asking.accept(client);
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

  private static String fetched(PreparedStatement statement) {
    try (ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getString(1);
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
