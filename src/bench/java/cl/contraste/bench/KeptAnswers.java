package cl.contraste.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many answers a second eight clients get, from a server that keeps answers and one without.
 */
final class KeptAnswers {

  private static final int CLIENTS = 8;
  private static final int SECONDS = 10;

  private KeptAnswers() {}

  public static void main(String[] args) throws IOException {
    compare();
  }

  static void compare() throws IOException {
    double anew;
    try (Server server = Server.withBundledData()) {
      anew = throughput(server);
    }
    double kept;
    try (Server server = Server.thatKeepsAnswers()) {
      kept = throughput(server);
    }
    System.out.printf(
        "%s: %.0f answers a second, kept %.0f: %.1f times as many; wanted: 10 times.%n",
        Questions.BUNDLED.getFirst().name(), anew, kept, kept / anew);
  }

  /** After as long to warm up. */
  private static double throughput(Server server) {
    answers(server);
    return answers(server) / (double) SECONDS;
  }

  private static long answers(Server server) {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    List<Future<Long>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> ask(new Client(server.address()), end)));
      }
    }
    return clients.stream().mapToLong(KeptAnswers::count).sum();
  }

  private static long ask(Client client, long end) {
    long answers = 0;
    while (System.nanoTime() - end < 0) {
      client.ask(Questions.BUNDLED.getFirst().question());
      answers++;
    }
    return answers;
  }

  private static long count(Future<Long> client) {
    try {
      return client.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
