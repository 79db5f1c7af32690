package cl.contraste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * A thousand programs with all that is told of their years: asked over HTTP, and for comparison the
 * same statement through plain JDBC, its document read and written once. Both ask a server of
 * another process, see {@link Benchmarks}. They take turns, so that whatever else the machine does
 * slows both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 25, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 31, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ProgramsBenchmark {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Client client = new Client(System.getProperty("bench.address", ""));
  private final Connection connection;
  private final String sql;

  /** Connects to the server that the properties name. */
  public ProgramsBenchmark() {
    try {
      connection = DriverManager.getConnection(System.getProperty("bench.database", ""));
      sql = Files.readString(Path.of(System.getProperty("bench.sql", "")));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One turn of each, in milliseconds. */
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
  public void inTurns(Turn turn, Blackhole hole) throws SQLException {
    long start = System.nanoTime();
    hole.consume(jdbc());
    long between = System.nanoTime();
    hole.consume(client.ask(Questions.PROGRAMS));
    turn.jdbc = (between - start) / 1e6;
    turn.http = (System.nanoTime() - between) / 1e6;
  }

  private byte[] jdbc() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return JSON.writeValueAsBytes(JSON.readValue(answer.getString(1), Map.class));
    }
  }

  /** Lets the connection go. */
  @TearDown
  public void close() throws SQLException {
    connection.close();
  }
}
