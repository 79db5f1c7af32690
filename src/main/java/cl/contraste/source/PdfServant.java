package cl.contraste.source;

import cl.contraste.source.PdfPages.Read;
import cl.contraste.source.PdfPages.Refused;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process that parses PDFs, and the pipes to it. */
final class PdfServant {

  /** The exit status of a Java process that ran out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String BOOT_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final Process process;
  private final DataOutputStream names;
  private final DataInputStream pages;

  private PdfServant(Process process) {
    this.process = process;
    this.names = new DataOutputStream(process.getOutputStream());
    this.pages = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** On the same Java and class path as this program. */
  static PdfServant start() {
    try {
      return new PdfServant(
          new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Xss1m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path")));
    if (inBootJar()) {
      command.add("-Dloader.main=" + PdfProcess.class.getName());
      command.add(BOOT_LAUNCHER);
    } else {
      command.add(PdfProcess.class.getName());
    }
    return command;
  }

  /** There the libraries are jars in a jar, which only Boot's launcher finds. */
  private static boolean inBootJar() {
    return ClassLoader.getSystemResource(BOOT_LAUNCHER.replace('.', '/') + ".class") != null;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Afterwards it is still alive only when it is fit for the next document. */
  PdfPages read(Path file, Duration limit) {
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    try {
      names.writeUTF(file.toAbsolutePath().toString());
      names.flush();
      return answer();
    } catch (IOException e) {
      end();
      return new Refused(late.get() ? PdfFault.TOO_SLOW : death(), null);
    } finally {
      alarm.cancel(false);
    }
  }

  private PdfPages answer() throws IOException {
    List<Page> read = new ArrayList<>();
    int characters = 0;
    for (int kind = pages.readByte(); kind != PdfProcess.END; kind = pages.readByte()) {
      if (kind == PdfProcess.FAULT) {
        return new Refused(PdfFault.valueOf(pages.readUTF()), null);
      }
      read.add(Page.read(pages));
      characters += read.getLast().characters();
      if (characters > PdfFault.MOST_CHARACTERS) {
        throw new IOException("A process that says too much");
      }
    }
    return new Read(read);
  }

  private PdfFault death() {
    return process.exitValue() == OUT_OF_MEMORY ? PdfFault.TOO_MUCH_MEMORY : PdfFault.BROKEN;
  }

  void end() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
