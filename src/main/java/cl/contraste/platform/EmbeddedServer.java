package cl.contraste.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder. One process at a time has the folder: it holds a lock on
 * {@code contraste.lock}, which the operating system lets go when the process ends, however it
 * ends. Whoever connects needs the password, which only the owner of the folder can read.
 */
final class EmbeddedServer implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final Duration STARTUP = Duration.ofSeconds(60);
  private static final Duration LONGEST_TURN = Duration.ofHours(1);
  private static final String OWNER = "postgres";
  private static final String DATABASE = "postgres";

  /** A file that says for what the database runs, as soon as it does. */
  private static final String ROLE = "contraste.role";

  private static final String SERVER = "server";
  private static final String COMMAND = "command";

  private final Path folder;
  private final FileChannel lock;
  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedServer(
      Path folder, FileChannel lock, EmbeddedPostgres postgres, String password) {
    this.folder = folder;
    this.lock = lock;
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts the database of a folder, making it when it is missing and ending what a killed process
   * left running there.
   *
   * @param port to listen on; 0: any that is free
   * @throws DataFolderUnusable when another process has the folder, or it cannot be written
   */
  static EmbeddedServer start(Path folder, int port) {
    FileChannel lock = lock(folder);
    if (lock == null) {
      throw DataFolderUnusable.inUse(folder, holder(folder));
    }
    return start(folder, lock, port, SERVER);
  }

  /**
   * The database of a folder for a command: that of the server that runs there, else one of its
   * own. Commands take turns, since each stops what it started.
   */
  static DatabaseServer startOrJoin(Path folder) {
    long end = System.nanoTime() + LONGEST_TURN.toNanos();
    for (boolean told = false; System.nanoTime() < end; ) {
      FileChannel lock = lock(folder);
      if (lock != null) {
        return start(folder, lock, 0, COMMAND);
      }
      DatabaseServer running = running(folder);
      if (running != null) {
        return running;
      }
      if (!told) {
        log.info("Waiting for another command to be done with {} …", folder);
        told = true;
      }
      pause();
    }
    throw DataFolderUnusable.inUse(folder, holder(folder));
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedServer start(Path folder, FileChannel lock, int port, String role) {
    try {
      Files.writeString(folder.resolve(ROLE), "");
      endOrphan(folder);
      OwnerPassword password = OwnerPassword.of(folder);
      log.info("Starting PostgreSQL in {} …", folder);
      EmbeddedPostgres postgres = startPostgres(folder, password, port);
      password.keep();
      Files.writeString(folder.resolve(ROLE), role);
      return new EmbeddedServer(folder, lock, postgres, password.text());
    } catch (IOException | RuntimeException e) {
      closeQuietly(lock);
      throw e instanceof DataFolderUnusable known
          ? known
          : DataFolderUnusable.notStarted(folder, e);
    }
  }

  /** The database of the server that another process runs on a folder; null: none is ready. */
  private static @Nullable DatabaseServer running(Path folder) {
    try {
      if (!Files.readString(folder.resolve(ROLE)).equals(SERVER)) {
        return null;
      }
      String port = Files.readAllLines(postmaster(folder)).get(3).strip();
      return new External(address(port), OWNER, OwnerPassword.of(folder).text());
    } catch (IOException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  @Override
  public String url() {
    return address(Integer.toString(postgres.getPort()));
  }

  @Override
  public String user() {
    return OWNER;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public String place() {
    return folder.toString();
  }

  /**
   * Writes down how BI tools get in, in the form of PostgreSQL's own password files: host, port,
   * database, user and password.
   */
  void tellBiTools(String user, String biPassword) {
    String line =
        "localhost:%d:%s:%s:%s%n".formatted(postgres.getPort(), DATABASE, user, biPassword);
    try {
      OwnerPassword.writeForOwner(folder.resolve("bi.pgpass"), line);
    } catch (IOException e) {
      throw DataFolderUnusable.notWritable(folder, e);
    }
  }

  @Override
  public void close() {
    log.info("Stopping PostgreSQL …");
    try {
      postgres.close();
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL did not stop cleanly; the next start recovers it.", e);
    } finally {
      closeQuietly(lock);
    }
  }

  private static String address(String port) {
    return "jdbc:postgresql://localhost:" + port + "/" + DATABASE;
  }

  private static EmbeddedPostgres startPostgres(Path folder, OwnerPassword password, int port)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(STARTUP)
        .setPort(port)
        .setLocaleConfig("locale", "C.UTF-8")
        // initdb takes the last word on this, and trusts everybody otherwise.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", password.file().toString())
        .setConnectConfig("password", password.text())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("max_connections", "64")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("work_mem", "32MB")
        .setServerConfig("maintenance_work_mem", "128MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("jit", "off")
        // The process that asks for help works too, so this is one for each processor.
        .setServerConfig("max_parallel_workers_per_gather", helpers())
        .start();
  }

  private static String helpers() {
    return "" + Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);
  }

  /** Null: another process has it. */
  private static @Nullable FileChannel lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("contraste.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (tryLock(channel) != null) {
        return channel;
      }
      channel.close();
      return null;
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

  private static String holder(Path folder) {
    return postmasterPid(folder).map(pid -> " (its PostgreSQL is process " + pid + ")").orElse("");
  }

  /** We hold the lock, so a PostgreSQL that runs here belongs to a process that was killed. */
  private static void endOrphan(Path folder) throws IOException {
    ProcessHandle orphan =
        postmasterPid(folder)
            .flatMap(ProcessHandle::of)
            .filter(process -> isPostgresOf(folder, process.info()))
            .orElse(null);
    if (orphan == null) {
      return;
    }
    log.info("Stopping the PostgreSQL (process {}) that a killed Contraste left.", orphan.pid());
    try {
      interrupt(orphan);
      orphan.onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("process " + orphan.pid() + " does not end", e);
    }
  }

  /** Not any PostgreSQL that happens to have the number of ours. */
  private static boolean isPostgresOf(Path folder, ProcessHandle.Info process) {
    String data = folder.resolve("postgres").toString();
    return process.command().orElse("").contains("postgres")
        && process.arguments().map(List::of).map(words -> words.contains(data)).orElse(true);
  }

  /** Unlike the signal to terminate, this one does not wait for statements that still run. */
  private static void interrupt(ProcessHandle process) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private static Optional<Long> postmasterPid(Path folder) {
    try {
      List<String> lines = Files.readAllLines(postmaster(folder));
      return Optional.of(Long.parseLong(lines.getFirst().strip()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
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
