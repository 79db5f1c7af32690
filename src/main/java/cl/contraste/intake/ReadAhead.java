package cl.contraste.intake;

import cl.contraste.source.DataPackage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Reads inputs on threads of their own while those before them are loaded, and hands them on in
 * their order. Few are read at a time, and one that is not small alone, so memory is bounded.
 */
final class ReadAhead implements AutoCloseable {

  private static final int MOST = 4;

  private final InputReader reader;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("reader-", 1).factory());

  ReadAhead(InputReader reader) {
    this.reader = reader;
  }

  /** Reads each of some inputs and hands it on; a failure of what takes it ends the reading. */
  void each(List<Input> inputs, BiConsumer<Input, DataPackage> take) {
    Deque<Future<DataPackage>> ahead = new ArrayDeque<>();
    boolean small = true;
    int next = 0;
    try {
      for (Input input : inputs) {
        for (; next < inputs.size() && ahead.size() < MOST; next++) {
          Input following = inputs.get(next);
          boolean fits = InputReader.isSmall(following);
          if (!ahead.isEmpty() && !(small && fits)) {
            break;
          }
          small = fits;
          ahead.add(threads.submit(() -> reader.read(following)));
        }
        take.accept(input, await(input, ahead.removeFirst()));
      }
    } finally {
      ahead.forEach(reading -> reading.cancel(true));
    }
  }

  /**
   * What a thread read. One that is late is given up: an interrupt ends what reads from a file, and
   * no thread keeps the program from its end.
   */
  private DataPackage await(Input input, Future<DataPackage> reading) {
    try {
      return reading.get(reader.limit(input).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      return reader.late(input);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
