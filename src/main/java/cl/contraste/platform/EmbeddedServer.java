package cl.contraste.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder. One process at a time has the folder: it holds a lock on
 * {@code contraste.lock}, which the operating system lets go when the process ends, however it
 * ends.
 */
final class EmbeddedServer implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration STARTUP = Duration.ofSeconds(60);
  private static final String OWNER = "postgres";

  private final FileChannel lock;
  private final EmbeddedPostgres postgres;

  private EmbeddedServer(FileChannel lock, EmbeddedPostgres postgres) {
    this.lock = lock;
    this.postgres = postgres;
  }

  /**
   * Starts the database of a folder, making it when it is missing and ending what a killed process
   * left running there.
   *
   * @throws DataFolderUnusable when another process has the folder, or it cannot be written
   */
  static EmbeddedServer start(Path folder) {
    FileChannel lock = lock(folder);
    try {
      endOrphan(folder);
      return new EmbeddedServer(lock, startPostgres(folder));
    } catch (IOException | RuntimeException e) {
      closeQuietly(lock);
      throw DataFolderUnusable.notStarted(folder, e);
    }
  }

  /** The database that another process runs on a folder; null: none does. */
  static @Nullable DatabaseServer running(Path folder) {
    Path postmaster = postmaster(folder);
    if (!Files.exists(postmaster) || !isLocked(folder)) {
      return null;
    }
    try {
      String port = Files.readAllLines(postmaster).get(3).strip();
      return new External("jdbc:postgresql://localhost:" + port + "/postgres", OWNER, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
  }

  @Override
  public String user() {
    return OWNER;
  }

  @Override
  public @Nullable String password() {
    return null;
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL did not stop cleanly; the next start recovers it.", e);
    } finally {
      closeQuietly(lock);
    }
  }

  private static EmbeddedPostgres startPostgres(Path folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(STARTUP)
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("max_connections", "64")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("work_mem", "32MB")
        .setServerConfig("maintenance_work_mem", "128MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("jit", "off")
        .start();
  }

  private static FileChannel lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("contraste.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw DataFolderUnusable.inUse(folder, holder(folder));
      }
      return channel;
    } catch (IOException e) {
      throw DataFolderUnusable.notWritable(folder, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean isLocked(Path folder) {
    try (FileChannel channel =
        FileChannel.open(folder.resolve("contraste.lock"), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static String holder(Path folder) {
    return postmasterPid(folder).map(pid -> " (its PostgreSQL is process " + pid + ")").orElse("");
  }

  /** We hold the lock, so a PostgreSQL that runs here belongs to a process that was killed. */
  private static void endOrphan(Path folder) throws IOException {
    ProcessHandle orphan =
        postmasterPid(folder)
            .flatMap(ProcessHandle::of)
            .filter(process -> process.info().command().orElse("").contains("postgres"))
            .orElse(null);
    if (orphan == null) {
      return;
    }
    log.info("Stopping the PostgreSQL (process {}) that a killed Contraste left.", orphan.pid());
    orphan.destroy();
    try {
      orphan.onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("process " + orphan.pid() + " does not end", e);
    }
  }

  private static java.util.Optional<Long> postmasterPid(Path folder) {
    try {
      List<String> lines = Files.readAllLines(postmaster(folder));
      return java.util.Optional.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException | RuntimeException e) {
      return java.util.Optional.empty();
    }
  }

  private static Path postmaster(Path folder) {
    return folder.resolve("postgres").resolve("postmaster.pid");
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("The lock was gone already.", e);
    }
  }
}
