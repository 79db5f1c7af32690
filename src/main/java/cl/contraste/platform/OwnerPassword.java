package cl.contraste.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The password of an embedded database, in a file beside it that only its owner can read. While the
 * database is being made the file has another name, by which the next start knows that it was never
 * finished.
 */
record OwnerPassword(Path file, String text) {

  private static final String KEPT = "database-password";
  private static final String UNFINISHED = "database-password.new";

  /** The password of the database in a folder; a new one where there is no database. */
  static OwnerPassword of(Path folder) throws IOException {
    Path kept = folder.resolve(KEPT);
    if (Files.exists(kept)) {
      return new OwnerPassword(kept, Files.readString(kept).strip());
    }
    Path unfinished = folder.resolve(UNFINISHED);
    if (Files.deleteIfExists(unfinished)) {
      FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
    }
    if (Files.exists(folder.resolve("postgres"))) {
      throw DataFolderUnusable.withoutPassword(kept);
    }
    return drawn(unfinished);
  }

  private static OwnerPassword drawn(Path file) throws IOException {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    writeForOwner(file, text + "\n");
    return new OwnerPassword(file, text);
  }

  /** Writes a file that nobody else can read. */
  static void writeForOwner(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, forOwnerOnly());
    Files.writeString(file, content);
  }

  private static FileAttribute<?>[] forOwnerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The database is made and lets its owner in. */
  void keep() throws IOException {
    Files.move(file, file.resolveSibling(KEPT), StandardCopyOption.ATOMIC_MOVE);
  }
}
