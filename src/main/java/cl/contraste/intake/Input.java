package cl.contraste.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to load, or a folder that is one document or package.
 *
 * @param name of the document; null: that of the file
 */
record Input(Path path, @Nullable String name) {

  String documentName() {
    return name == null ? String.valueOf(path.getFileName()) : name;
  }
}
