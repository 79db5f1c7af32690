package cl.contraste.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A folder that a running server loads from. What lies there and no longer changes is loaded and
 * moved to {@code done/}, or to {@code rejected/} when part of it was rejected, beside a report as
 * text and as JSON. While the database is away, files wait where they are.
 */
@Component
@ConditionalOnProperty("contraste.inbox")
@ConditionalOnWebApplication
class Inbox implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  private static final long LOOK_EVERY = 400;

  private final Path folder;
  private final Loader loader;
  private final Intake intake;
  private final Map<Path, String> states = new HashMap<>();
  private @Nullable ScheduledExecutorService looks;

  Inbox(@Value("${contraste.inbox}") Path folder, Loader loader, Intake intake) {
    this.folder = folder.toAbsolutePath().normalize();
    this.loader = loader;
    this.intake = intake;
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(folder.resolve("done"));
      Files.createDirectories(folder.resolve("rejected"));
    } catch (IOException e) {
      throw new InboxUnusable(folder, e);
    }
    log.info("Loading what is put into {}.", folder);
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("inbox").factory());
    var unused = started.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY, TimeUnit.MILLISECONDS);
    looks = started;
  }

  /** Lets the load that is under way come to its end. */
  @Override
  public void stop() {
    ScheduledExecutorService started = looks;
    looks = null;
    if (started != null) {
      started.close();
    }
  }

  @Override
  public boolean isRunning() {
    return looks != null;
  }

  private void look() {
    try {
      boolean any = false;
      for (Path path : waiting()) {
        String state = state(path);
        if (state.equals(states.put(path, state))) {
          any |= take(path);
        }
      }
      if (any) {
        intake.settle();
      }
    } catch (IntakeFailed e) {
      log.warn("The inbox waits for the database: {}", e.getMessage());
    } catch (IOException | RuntimeException e) {
      log.error("The inbox {} could not be looked into.", folder, e);
    }
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(path -> !path.endsWith("done") && !path.endsWith("rejected"))
          .sorted()
          .toList();
    }
  }

  /** Changes as long as somebody writes there. */
  private static String state(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      StringBuilder state = new StringBuilder();
      for (Path each : all.sorted().toList()) {
        state.append(each).append(' ').append(Files.size(each)).append(' ');
        state.append(Files.getLastModifiedTime(each)).append('\n');
      }
      return state.toString();
    }
  }

  /** Whether it was loaded; what could not be moved away is not loaded again and again. */
  private boolean take(Path path) throws IOException {
    List<LoadReport> reports = new ArrayList<>(List.of(LoadReport.nothing(intake.snapshot())));
    loader.load(
        Inputs.under(List.of(path)),
        false,
        (input, outcome) -> reports.add(LoadReport.of(folder.relativize(input), outcome)));
    LoadReport report = LoadReport.of(reports);
    Path place = free(folder.resolve(report.isComplete() ? "done" : "rejected"), path);
    Files.move(path, place);
    states.remove(path);
    write(place, ".report.json", report.json());
    write(place, ".report.txt", String.join("\n", report.lines()) + "\n" + report.summary() + "\n");
    log.info("Inbox: {} moved to {}; {}", path.getFileName(), place, report.summary());
    return true;
  }

  private static void write(Path place, String ending, String text) throws IOException {
    Files.writeString(place.resolveSibling(place.getFileName() + ending), text);
  }

  /** A name that is not taken: the file's own, or with a number behind. */
  private static Path free(Path target, Path path) {
    Path place = target.resolve(path.getFileName());
    for (int i = 2; Files.exists(place); i++) {
      place = target.resolve(path.getFileName() + "." + i);
    }
    return place;
  }
}
