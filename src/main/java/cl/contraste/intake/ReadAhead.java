package cl.contraste.intake;

import cl.contraste.source.DataPackage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads inputs on threads of their own while those before them are loaded, and hands them on in
 * their order. Few are read at a time, and one that is not small alone, so memory is bounded.
 */
final class ReadAhead implements AutoCloseable {

  private static final int MOST = 4;

  private final Function<Input, DataPackage> read;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("reader-", 1).factory());

  ReadAhead(Function<Input, DataPackage> read) {
    this.read = read;
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
          ahead.add(threads.submit(() -> read.apply(following)));
        }
        take.accept(input, await(ahead.removeFirst()));
      }
    } finally {
      ahead.forEach(reading -> reading.cancel(true));
    }
  }

  private static DataPackage await(Future<DataPackage> reading) {
    try {
      return reading.get();
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
