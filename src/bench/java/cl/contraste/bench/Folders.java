package cl.contraste.bench;

import cl.contraste.source.InventedFicha;
import cl.contraste.source.PrintedFicha;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * How long the built jar takes, in 256 MB of heap, to load a folder of 700 invented fichas: as
 * text, and printed as PDF. What starting and an empty folder take is told beside.
 */
final class Folders {

  private static final int FICHAS = 700;

  private final Path folder;
  private final LoadedJar jar;

  private Folders(Path folder, Path jar) {
    this.folder = folder;
    this.jar = new LoadedJar(jar, folder, true);
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
    jar.load(empty);
    double start = jar.load(empty);
    System.out.printf("A folder without a file: %.1f s.%n", start);
    System.out.printf(
        "%d fichas as text: %.1f s beyond that (at most 10 is wanted).%n",
        FICHAS, jar.load(texts) - start);
    System.out.printf(
        "%d fichas as PDF: %.1f s beyond that (at most 60 is wanted).%n",
        FICHAS, jar.load(pdfs) - start);
  }
}
