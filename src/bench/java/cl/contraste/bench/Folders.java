package cl.contraste.bench;

import cl.contraste.source.InventedFicha;
import cl.contraste.source.PrintedFicha;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * How long the built jar takes, in 256 MB of heap, to load a folder of 700 invented fichas: as
 * text, and printed as PDF. What starting and an empty folder take is told beside.
 */
final class Folders {

  private static final int FICHAS = 700;

  private final Path folder;
  private final Path jar;

  private Folders(Path folder, Path jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /**
   * Measures and prints.
   *
   * @param args the jar
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("contraste-folders");
    try {
      new Folders(folder, Path.of(args[0]).toAbsolutePath()).run();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run() throws IOException, InterruptedException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Path pdfs = Files.createDirectory(folder.resolve("pdfs"));
    for (int seed = 1; seed <= FICHAS; seed++) {
      Files.writeString(texts.resolve(seed + ".txt"), InventedFicha.of(seed).text());
      PrintedFicha.print(FICHAS + seed, pdfs.resolve(seed + ".pdf"));
    }
    load(empty);
    double start = load(empty);
    System.out.printf("A folder without a file: %.1f s.%n", start);
    System.out.printf(
        "%d fichas as text: %.1f s beyond that (at most 10 is wanted).%n",
        FICHAS, load(texts) - start);
    System.out.printf(
        "%d fichas as PDF: %.1f s beyond that (at most 60 is wanted).%n",
        FICHAS, load(pdfs) - start);
  }

  /** Seconds from the command to its end. */
  private double load(Path input) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process load =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-jar",
                    jar.toString(),
                    "load",
                    input.toString(),
                    "--contraste.data=" + folder.resolve("data")))
            .redirectOutput(folder.resolve("report").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!load.waitFor(10, TimeUnit.MINUTES) || load.exitValue() != 0) {
      load.destroyForcibly();
      throw new IllegalStateException(Files.readString(folder.resolve("report")));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
