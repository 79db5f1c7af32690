package cl.contraste.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication that records are read from.
 *
 * @param name file name
 * @param sha256 of its bytes, in hexadecimal
 * @param edition year of the publication; null: it could not be read
 * @param url where it was published; null: not known
 * @param licence terms of use; null: not known
 */
public record Document(
    String name,
    Kind kind,
    String sha256,
    @Nullable Integer edition,
    @Nullable String url,
    @Nullable String licence) {

  /** What kind of publication it is. */
  public enum Kind {
    FICHA,
    MONITORING,
    BUDGET,
    /** Other names of programs, by which later documents are understood. */
    ALIASES,
    /** None of these: nothing can be read from it. */
    UNRECOGNISED
  }

  /** The SHA-256 of the bytes of files, one after the other. */
  public static String sha256(List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
          bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
