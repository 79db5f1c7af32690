package cl.contraste.intake;

import cl.contraste.source.DataPackage;
import cl.contraste.source.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Loads the bundled data into a database in which nothing was ever loaded, before any question. */
@Component
@Lazy(false)
class FirstLoad implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(FirstLoad.class);

  private final Intake intake;
  private final boolean wanted;

  FirstLoad(Intake intake, @Value("${contraste.bundled:true}") boolean wanted) {
    this.intake = intake;
    this.wanted = wanted;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!wanted || !intake.isEmpty()) {
      return;
    }
    Outcome outcome = loadBundled();
    intake.settle();
    log.info(
        "Loaded {} documents, {} programs; snapshot {}.",
        outcome.documents().size(),
        outcome.programs(),
        outcome.snapshot());
  }

  private Outcome loadBundled() {
    try {
      Path folder = Files.createTempDirectory("contraste-data");
      try {
        for (Resource file :
            new PathMatchingResourcePatternResolver().getResources("classpath*:db/data/*")) {
          try (InputStream bytes = file.getInputStream()) {
            Files.copy(bytes, folder.resolve(Objects.requireNonNull(file.getFilename())));
          }
        }
        return load(TableReader.read(folder));
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome load(DataPackage tables) {
    if (!tables.problems().isEmpty()) {
      throw new IllegalStateException("The bundled data cannot be read: " + tables.problems());
    }
    log.info(
        "Loading the bundled data, once for this database: {} documents …",
        tables.publications().size());
    return intake.load(tables);
  }
}
