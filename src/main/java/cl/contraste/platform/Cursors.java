package cl.contraste.platform;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Places in an answer, as text that only this database can make. A cursor holds which question it
 * belongs to, of which snapshot, and the place; within a snapshot an answer does not change, so the
 * place is a plain count.
 */
@Component
@DependsOnDatabaseInitialization
public class Cursors {

  private static final int SIGNATURE = 16;
  private static final int PLACE = Integer.BYTES;
  private static final int DIGEST = 12;
  private static final int LENGTH = DIGEST + DIGEST + PLACE + SIGNATURE;

  private final SecretKeySpec key;

  Cursors(@Qualifier("owner") DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet secret = statement.executeQuery("select secret from contraste.server_key")) {
      secret.next();
      key = new SecretKeySpec(secret.getBytes(1), "HmacSHA256");
    }
  }

  /**
   * The cursor of a place.
   *
   * @param question all that decides the order and the entries of the answer
   * @param place how many entries stand up to it, itself included
   */
  public String cursor(Snapshot snapshot, String question, int place) {
    byte[] body = body(snapshot, question, place);
    byte[] signed = Arrays.copyOf(body, LENGTH);
    System.arraycopy(signature(body), 0, signed, body.length, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /**
   * The place of a cursor.
   *
   * @throws Problem when it was not made here, for this question, or for this snapshot
   */
  public int place(Snapshot snapshot, String question, String cursor) {
    byte[] signed = decoded(cursor);
    byte[] body = Arrays.copyOf(signed, LENGTH - SIGNATURE);
    byte[] signature = Arrays.copyOfRange(signed, LENGTH - SIGNATURE, LENGTH);
    if (!MessageDigest.isEqual(signature, signature(body))) {
      throw badCursor();
    }
    byte[] expected = body(snapshot, question, 0);
    if (!same(body, expected, DIGEST, DIGEST)) {
      throw new Problem(
          ProblemCode.BAD_CURSOR,
          "The cursor in `after` belongs to another question; repeat it with the arguments of its"
              + " own.");
    }
    if (!same(body, expected, 0, DIGEST)) {
      throw new Problem(
          ProblemCode.SNAPSHOT_MOVED,
          "The facts changed since the cursor in `after` was given; ask again from the first page,"
              + " or with scope.asOf.");
    }
    return ByteBuffer.wrap(body, DIGEST + DIGEST, PLACE).getInt();
  }

  private static byte[] decoded(String cursor) {
    try {
      byte[] signed = Base64.getUrlDecoder().decode(cursor);
      if (signed.length == LENGTH) {
        return signed;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like every other text that is no cursor.
    }
    throw badCursor();
  }

  private static Problem badCursor() {
    return new Problem(
        ProblemCode.BAD_CURSOR,
        "The text in `after` is no cursor; give the `endCursor` of a page, or leave it out.");
  }

  private static boolean same(byte[] one, byte[] other, int from, int length) {
    return Arrays.equals(one, from, from + length, other, from, from + length);
  }

  private static byte[] body(Snapshot snapshot, String question, int place) {
    return ByteBuffer.allocate(LENGTH - SIGNATURE)
        .put(Sha256.start(snapshot.number() + "/" + snapshot.id(), DIGEST))
        .put(Sha256.start(question, DIGEST))
        .putInt(place)
        .array();
  }

  private byte[] signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
