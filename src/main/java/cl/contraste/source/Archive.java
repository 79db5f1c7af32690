package cl.contraste.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The documents in a zip archive, unpacked into a folder of their own until this is closed; tidy
 * tables beside their description are one. No path of the archive becomes one here, and an archive
 * that would fill the disk is refused.
 */
public final class Archive implements AutoCloseable {

  private static final byte[] MAGIC = {'P', 'K', 3, 4};
  private static final int MOST_ENTRIES = 5_000;
  private static final long LARGEST = 500_000_000;

  /** Below this size, in bytes, any text may be packed as tightly as it can. */
  private static final long SMALL = 1_000_000;

  private static final long TIGHTEST = 200;
  private static final String LIMITS =
      "an archive of at most %,d files, %,d bytes when unpacked, each at most %d times as packed"
          .formatted(MOST_ENTRIES, LARGEST, TIGHTEST);

  /** A name that means nothing else on any system. */
  private static final Pattern TABLE = Pattern.compile("(?:^|/)[a-z][a-z_]*\\.(?:csv|json)$");

  private final Path folder;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Path> packages = new HashMap<>();
  private long unpacked;

  /**
   * A document of the archive, or a folder of tidy tables.
   *
   * @param name as the archive calls it, behind the archive's own name
   * @param file where it was unpacked to
   */
  public record Entry(String name, Path file) {}

  private Archive(Path folder) {
    this.folder = folder;
  }

  /** Whether a file is a zip archive and no workbook, which is one too. */
  public static boolean recognises(Path file) {
    return isZip(file) && !Workbook.recognises(file);
  }

  static boolean isZip(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      return false;
    }
  }

  /** Unpacks an archive. */
  public static Archive open(Path file) throws IOException {
    Archive archive = new Archive(Files.createTempDirectory("contraste-zip"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      archive.unpack(zip, String.valueOf(file.getFileName()));
    } catch (ZipException e) {
      archive.refuse(null, e.getMessage(), "a zip archive that can be unpacked");
    }
    return archive;
  }

  /** What it holds; none when it is refused. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Why it is refused; none when it is not. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void unpack(ZipFile zip, String name) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      refuse(null, zip.size() + " entries", LIMITS);
      return;
    }
    List<? extends ZipEntry> documents = zip.stream().filter(Archive::isDocument).toList();
    for (ZipEntry entry : documents) {
      if (TableReader.isDescription(lastPart(entry.getName())) && !leadsOut(entry.getName())) {
        addPackage(entry.getName(), name);
      }
    }
    for (ZipEntry entry : documents) {
      if (!unpack(zip, entry, name)) {
        return;
      }
    }
  }

  private void addPackage(String description, String archive) throws IOException {
    String path = description.substring(0, description.length() - lastPart(description).length());
    Path tables = Files.createDirectory(folder.resolve("tables-" + packages.size()));
    packages.put(path, tables);
    entries.add(new Entry(archive + '/' + path, tables));
  }

  /** Folders and what systems put beside the files are no documents. */
  private static boolean isDocument(ZipEntry entry) {
    String name = entry.getName();
    return leadsOut(name)
        || (!entry.isDirectory()
            && !name.startsWith("__MACOSX/")
            && !lastPart(name).startsWith("."));
  }

  /** Whether the archive may go on. */
  private boolean unpack(ZipFile zip, ZipEntry entry, String archive) throws IOException {
    String name = entry.getName();
    if (leadsOut(name)) {
      return refuse(name, name, "names that do not lead out of the archive");
    }
    Path tables = packages.get(name.substring(0, name.length() - lastPart(name).length()));
    Path file =
        tables == null
            ? Files.createDirectory(folder.resolve(String.valueOf(entries.size())))
                .resolve(plain(lastPart(name)))
            : tables.resolve(TABLE.matcher(name).find() ? lastPart(name) : plain(lastPart(name)));
    try (InputStream bytes = zip.getInputStream(entry)) {
      if (!copy(bytes, file, entry.getCompressedSize())) {
        return refuse(name, null, LIMITS);
      }
    }
    if (isZip(file) && !Workbook.recognises(file)) {
      return refuse(name, null, "no archive within the archive");
    }
    if (tables == null) {
      entries.add(new Entry(archive + '/' + name, file));
    }
    return true;
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.matches("[A-Za-z]:.*")
        || Stream.of(name.split("/", -1)).anyMatch(".."::equals);
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.length() > 100 ? plain.substring(plain.length() - 100) : "_" + plain;
  }

  /** Whether all of it was copied; else it is more than it may be. */
  private boolean copy(InputStream bytes, Path file, long packed) throws IOException {
    byte[] part = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = bytes.read(part); count >= 0; count = bytes.read(part)) {
        size += count;
        unpacked += count;
        if (unpacked > LARGEST || (size > SMALL && size / TIGHTEST > packed)) {
          return false;
        }
        out.write(part, 0, count);
      }
    }
    return true;
  }

  private boolean refuse(@Nullable String field, @Nullable String found, String expected) {
    entries.clear();
    problems.add(new Problem(Problem.Severity.REJECTED, Place.UNKNOWN, field, found, expected));
    return false;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
