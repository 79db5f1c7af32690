package cl.contraste.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files as they are or packed with gzip, which their first bytes tell. */
final class Packed {

  private static final int MAGIC = 2;
  private static final long LARGEST = 1_000_000_000;

  /** Below this size, in bytes, any text may be packed as tightly as it can. */
  private static final long SMALL = 10_000_000;

  private static final long TIGHTEST = 200;

  static final String LIMITS =
      "a table of at most %,d bytes when unpacked, at most %d times as packed"
          .formatted(LARGEST, TIGHTEST);

  private Packed() {}

  static boolean recognises(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return isGzip(bytes.readNBytes(MAGIC));
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length == MAGIC && start[0] == 0x1f && start[1] == (byte) 0x8b;
  }

  /** What a file holds. */
  static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      return recognises(file)
          ? new Bounded(new GZIPInputStream(bytes), Files.size(file))
          : new BufferedInputStream(bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** More than a packed file may hold. */
  static final class TooMuch extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    private TooMuch() {
      super(LIMITS);
    }
  }

  /** Unpacked bytes, counted. */
  private static final class Bounded extends FilterInputStream {

    private final long packed;
    private long read;

    private Bounded(InputStream in, long packed) {
      super(new BufferedInputStream(in));
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws TooMuch {
      read += bytes;
      if (read > LARGEST || (read > SMALL && read / TIGHTEST > packed)) {
        throw new TooMuch();
      }
    }
  }
}
