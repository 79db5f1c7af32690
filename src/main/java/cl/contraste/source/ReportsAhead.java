package cl.contraste.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are read on a thread of their own, some ahead of those that are taken, so that
 * reading goes on while the database works.
 */
record ReportsAhead(ProgramReports reports) implements ProgramReports {

  private static final int TOGETHER = 64;
  private static final int AHEAD = 4;

  private record Told(Document document, ProgramReport report) {}

  /**
   * Reports that are handed over together.
   *
   * @param end that of the reading; null: it goes on
   */
  private record Batch(List<Told> told, @Nullable End end) {}

  /**
   * @param failure why it ended early; null: there are no more
   */
  private record End(@Nullable Throwable failure) {}

  @Override
  public void each(BiConsumer<Document, ProgramReport> take) {
    BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
    Thread reader = Thread.ofPlatform().daemon().name("tables").start(() -> read(batches));
    try {
      End end = null;
      while (end == null) {
        Batch batch = batches.take();
        batch.told.forEach(told -> take.accept(told.document, told.report));
        end = batch.end;
      }
      rethrow(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      reader.interrupt();
    }
  }

  private static void rethrow(End end) {
    switch (end.failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Ends when nobody takes any more. */
  private void read(BlockingQueue<Batch> batches) {
    List<Told> told = new ArrayList<>();
    try {
      End end = new End(readAll(batches, told));
      batches.put(new Batch(List.copyOf(told), end));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why it ended early. */
  private @Nullable Throwable readAll(BlockingQueue<Batch> batches, List<Told> told) {
    try {
      reports.each(
          (document, report) -> {
            told.add(new Told(document, report));
            if (told.size() == TOGETHER) {
              put(batches, new Batch(List.copyOf(told), null));
              told.clear();
            }
          });
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  private static void put(BlockingQueue<Batch> batches, Batch batch) {
    try {
      batches.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
