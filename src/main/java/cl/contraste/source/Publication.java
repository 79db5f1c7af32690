package cl.contraste.source;

import java.nio.file.Path;
import java.util.List;

/** A document and what a reader found in it. */
public record Publication(Document document, Reading reading) {

  /** The same under another name, such as an archive gives it. */
  public Publication named(String name) {
    return with(name, document.sha256());
  }

  /** The same, read from a file that another was made of. */
  Publication of(Path file) {
    return with(document.name(), Document.sha256(List.of(file)));
  }

  private Publication with(String name, String sha256) {
    return new Publication(
        new Document(
            name, document.kind(), sha256, document.edition(), document.url(), document.licence()),
        reading);
  }
}
