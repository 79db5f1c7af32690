package cl.contraste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built jar, loading into a data folder of its own in 256 MB of heap.
 *
 * @param folder where it keeps its data and its report
 * @param bundled whether the bundled data are there already
 */
record LoadedJar(Path jar, Path folder, boolean bundled) {

  Path data() {
    return folder.resolve("data");
  }

  /** Seconds from the command to its end. */
  double load(Path input) throws IOException, InterruptedException {
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
                    "--contraste.bundled=" + bundled,
                    "--contraste.data=" + data()))
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
