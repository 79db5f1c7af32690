package cl.contraste;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts {@link Contraste} on a Java that can run it; on an older one it says which would. Compiled
 * for Java 17, below which not even the jar's loader runs.
 */
public final class Launch {

  private static final int NEEDED = 21;
  private static final Pattern RELEASE = Pattern.compile("JAVA_VERSION=\"(\\d+)");
  private static final List<String> SHELVES =
      List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines");

  private Launch() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    if (Runtime.version().feature() < NEEDED) {
      System.err.println(advice(args));
      System.exit(1);
    }
    Class.forName("cl.contraste.Contraste")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }

  private static String advice(String[] args) {
    String needs =
        "Contraste needs Java %d or newer; this is Java %d."
            .formatted(NEEDED, Runtime.version().feature());
    return fitting().stream()
        .findFirst()
        .map(java -> "%s There is one here:%n  %s".formatted(needs, command(java, args)))
        .orElse(needs + " Install one (apt install openjdk-21-jre) and start again with it.");
  }

  private static String command(Path java, String[] args) {
    String jar = System.getProperty("java.class.path", "contraste.jar");
    return String.join(" ", java.toString(), "-jar", jar, String.join(" ", args)).strip();
  }

  private static List<Path> fitting() {
    List<Path> homes = new ArrayList<>();
    String home = System.getenv("JAVA_HOME");
    if (home != null) {
      homes.add(Path.of(home));
    }
    for (String shelf : SHELVES) {
      homes.addAll(children(Path.of(shelf)));
    }
    return homes.stream()
        .flatMap(folder -> List.of(folder, folder.resolve("Contents/Home")).stream())
        .filter(folder -> version(folder.resolve("release")) >= NEEDED)
        .map(folder -> folder.resolve("bin/java"))
        .filter(Files::isExecutable)
        .toList();
  }

  private static List<Path> children(Path shelf) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(shelf)) {
      folders.forEach(children::add);
    } catch (IOException e) {
      return children;
    }
    return children;
  }

  private static int version(Path release) {
    try {
      Matcher matcher = RELEASE.matcher(Files.readString(release));
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
