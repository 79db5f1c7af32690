package cl.contraste.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The two ways to the database: as its owner, to migrate and load, and as a reader, to answer. A
 * question takes a reader's connection only with its first statement, so what needs no facts is
 * answered while the database is down.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class Database {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings, Environment environment) {
    String url = either(environment, "spring.datasource.url", settings.database().url());
    if (url == null) {
      return embedded(settings, environment);
    }
    String user = environment.getProperty("spring.datasource.username");
    return new DatabaseServer.External(
            url,
            user == null ? settings.database().user() : user,
            either(environment, "spring.datasource.password", settings.database().password()))
        .reached();
  }

  private static @Nullable String either(
      Environment environment, String property, @Nullable String otherwise) {
    String value = environment.getProperty(property);
    return value == null ? otherwise : value;
  }

  /** A command beside a running server uses the database of that server. */
  private static DatabaseServer embedded(DatabaseSettings settings, Environment environment) {
    return environment.getProperty("contraste.command") == null
        ? EmbeddedServer.start(settings.data(), settings.database().port())
        : EmbeddedServer.startOrJoin(settings.data());
  }

  @Bean
  FlywayMigrationStrategy migrations() {
    return flyway -> {
      int pending = flyway.info().pending().length;
      if (pending > 0) {
        log.info("Applying {} migrations …", pending);
      }
      flyway.migrate();
    };
  }

  @Bean
  @Primary
  @FlywayDataSource
  HikariDataSource owner(DatabaseServer server) {
    HikariDataSource pool = pool(server, server.user(), server.password());
    pool.setPoolName("owner");
    pool.setMaximumPoolSize(4);
    pool.setMinimumIdle(0);
    pool.setSchema("contraste");
    return pool;
  }

  /** Made by each command too, for with it come the roles that others read with. */
  @Bean
  @Lazy(false)
  @DependsOnDatabaseInitialization
  HikariDataSource reader(
      DatabaseServer server, @Qualifier("owner") DataSource owner, DatabaseSettings settings) {
    ReaderRole role = role(server, owner);
    HikariDataSource pool = pool(server, ReaderRole.NAME, role.password());
    Duration statement = settings.database().statementTimeout();
    pool.setPoolName("reader");
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setReadOnly(true);
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("socketTimeout", statement.plusSeconds(5).toSeconds());
    // A failed field must not take its siblings' transaction down.
    pool.addDataSourceProperty("autosave", "always");
    pool.addDataSourceProperty(
        "options",
        // Facts are read from memory or solid state, where any page costs about the same.
        "-c statement_timeout=%d -c plan_cache_mode=force_custom_plan -c jit=off -c random_page_cost=1.1"
            .formatted(statement.toMillis()));
    return pool;
  }

  private static ReaderRole role(DatabaseServer server, DataSource owner) {
    try {
      ReaderRole role = ReaderRole.establish(owner, server.password());
      if (server instanceof EmbeddedServer own) {
        own.tellBiTools(ReaderRole.BI.name(), ReaderRole.letBiIn(owner, server.password()));
      }
      return role;
    } catch (SQLException e) {
      throw new DatabaseUnreachable(server.place(), server.user(), e);
    }
  }

  @Bean
  DataSource questionSource(@Qualifier("reader") DataSource reader) {
    LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
    lazy.setTargetDataSource(new WaitsOnce(reader));
    lazy.setDefaultAutoCommit(true);
    lazy.setDefaultTransactionIsolation(java.sql.Connection.TRANSACTION_READ_COMMITTED);
    return lazy;
  }

  @Bean
  DataSourceTransactionManager questionTransactions(
      @Qualifier("questionSource") DataSource questions) {
    return new DataSourceTransactionManager(questions);
  }

  /** Where questions are read; within a question's transaction, on its connection. */
  @Bean
  DSLContext questions(
      @Qualifier("questionSource") DataSource questions,
      ObjectProvider<org.jooq.ExecuteListener> listeners) {
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(settings());
    configuration.set(
        new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(questions)));
    configuration.setExecuteListener(
        listeners.orderedStream().toArray(org.jooq.ExecuteListener[]::new));
    return DSL.using(configuration);
  }

  /** SQL as a person would write it: no schema, no quotes. */
  public static Settings settings() {
    return new Settings()
        .withRenderSchema(false)
        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
  }

  private static HikariDataSource pool(
      DatabaseServer server, String user, @Nullable String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.url());
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setConnectionTimeout(CONNECT.toMillis());
    pool.setValidationTimeout(1000);
    pool.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
    pool.addDataSourceProperty("tcpKeepAlive", true);
    pool.addDataSourceProperty("ApplicationName", "contraste");
    return pool;
  }
}
