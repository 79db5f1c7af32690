package cl.contraste.platform;

import java.time.Instant;

/** Which release of the program runs. */
final class Release {

  private Release() {}

  /** Its version; what is not released is another one with every start. */
  static String name() {
    String version = Release.class.getPackage().getImplementationVersion();
    return version == null || version.endsWith("SNAPSHOT") ? Instant.now().toString() : version;
  }
}
