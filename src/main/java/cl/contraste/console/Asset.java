package cl.contraste.console;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.DigestUtils;

/**
 * A file that the console's page is made of.
 *
 * @param entityTag weak, because compression leaves answers with a strong one alone
 */
record Asset(String address, Resource file, String entityTag) {

  /** One of our own files. */
  static Asset own(String address, String name) throws IOException {
    return at(address, "console/" + name);
  }

  /** A file out of an mvnpm jar; the version is the one in the build, so the address has none. */
  static Asset packaged(String address, String library, String name) throws IOException {
    return at(
        address, "META-INF/resources/_static/%s/%s/%s".formatted(library, version(library), name));
  }

  private static Asset at(String address, String path) throws IOException {
    Resource file = new ClassPathResource(path);
    try (InputStream content = file.getInputStream()) {
      return new Asset(address, file, "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"");
    }
  }

  private static String version(String library) throws IOException {
    String pom = "META-INF/maven/org.mvnpm/" + library + "/pom.properties";
    return PropertiesLoaderUtils.loadAllProperties(pom).getProperty("version");
  }
}
