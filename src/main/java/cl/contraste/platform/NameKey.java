package cl.contraste.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How names are compared: in lower case, without accents, every run of other characters than
 * letters and digits as one blank. "Exportación (Ñuble)" and "EXPORTACION NUBLE" are the same.
 */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  /** The name as it is compared; empty for a name of no letter and no digit. */
  public static String of(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return APART.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The name as part of an id: its key with hyphens. */
  public static String slug(String name) {
    return of(name).replace(' ', '-');
  }
}
