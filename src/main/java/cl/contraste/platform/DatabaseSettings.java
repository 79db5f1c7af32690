package cl.contraste.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the facts are kept.
 *
 * @param data folder of the embedded database ({@code CONTRASTE_DATA}); made when it is missing
 * @param database a PostgreSQL server instead of the embedded one
 */
@ConfigurationProperties("contraste")
record DatabaseSettings(
    @DefaultValue("contraste-data") Path data, @DefaultValue Database database) {

  DatabaseSettings {
    data = data.toAbsolutePath().normalize();
  }

  /**
   * A PostgreSQL server.
   *
   * @param url JDBC address ({@code CONTRASTE_DATABASE_URL}); null: the embedded database
   * @param user role that owns the tables ({@code CONTRASTE_DATABASE_USER})
   * @param password of that role ({@code CONTRASTE_DATABASE_PASSWORD}); null: none
   * @param statementTimeout how long one question's statement may run
   * @param connections how many questions can be with the database at once
   * @param port of the embedded database ({@code CONTRASTE_DATABASE_PORT}); 0: any that is free
   */
  record Database(
      @Nullable String url,
      @DefaultValue("contraste") String user,
      @Nullable String password,
      @DefaultValue("25s") Duration statementTimeout,
      @DefaultValue("8") int connections,
      @DefaultValue("0") int port) {}
}
