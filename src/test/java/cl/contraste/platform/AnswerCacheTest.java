package cl.contraste.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.Caller;
import cl.contraste.Caller.Reply;
import cl.contraste.Contraste;
import cl.contraste.Statements;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Answers that are kept, on a server whose facts change. */
class AnswerCacheTest {

  private static final Statements STATEMENTS = new Statements();
  private static final String DOCUMENTS =
      "/graphql?query=" + Caller.encoded("{ documents { totalCount } }");

  private static ConfigurableApplicationContext context;
  private static DSLContext sql;
  private static Caller caller;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kept-");
    SpringApplication application = new SpringApplication(Contraste.class);
    application.addInitializers(
        starting -> starting.getBeanFactory().registerSingleton("statements", STATEMENTS));
    context =
        application.run(
            "--server.port=0",
            "--contraste.bundled=false",
            "--contraste.limits.at-once=200",
            "--contraste.data=" + folder);
    sql = DSL.using(context.getBean("owner", DataSource.class), SQLDialect.POSTGRES);
    caller =
        new Caller(
            Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @BeforeEach
  void load() {
    load(1);
    STATEMENTS.forget();
  }

  /** Loads documents, as one load. */
  private static void load(int documents) {
    sql.transaction(
        configuration -> {
          DSLContext in = DSL.using(configuration);
          int load = 1 + in.fetchCount(DSL.table("load"));
          in.execute(
              "insert into load (number, snapshot) values (%1$d, 'invented %1$d')".formatted(load));
          for (int i = 0; i < documents; i++) {
            int id = 1 + in.fetchCount(DSL.table("document"));
            in.execute(
                "insert into document (id, name, kind, edition, sha256, valid_from) values (%1$d, 'Publicación %1$d', 'FICHA', 2021, lpad('%1$d', 64, '0'), %2$d)"
                    .formatted(id, load));
          }
        });
  }

  private static int count(Reply reply) {
    return JsonPath.read(reply.body(), "$.data.documents.totalCount");
  }

  @Test
  void theSameQuestionIsAnsweredOnce() {
    Reply first = caller.get(DOCUMENTS);
    assertThat(caller.get(DOCUMENTS).body()).isEqualTo(first.body());
    String sameByPost = "{\"query\": \"# the same\\n{ documents { totalCount } }\"}";
    assertThat(caller.post("/graphql", sameByPost).body()).isEqualTo(first.body());
    assertThat(STATEMENTS.all()).hasSize(1);
  }

  @Test
  void anotherQuestionFormOrVariableIsAnsweredAnew() {
    caller.get(DOCUMENTS);
    caller.get(DOCUMENTS.replace("/graphql?", "/graphql.csv?"));
    caller.get(DOCUMENTS.replace("/graphql?", "/graphql.csv?bom=true&"));
    caller.get(DOCUMENTS.replace("totalCount", "totalCount,__typename"));
    assertThat(STATEMENTS.all()).hasSize(4);
  }

  @Test
  void afterALoadTheAnswerIsNew() {
    int before = count(caller.get(DOCUMENTS));
    load(2);
    assertThat(count(caller.get(DOCUMENTS))).isEqualTo(before + 2);
    assertThat(count(caller.get(DOCUMENTS))).isEqualTo(before + 2);
    assertThat(STATEMENTS.all()).hasSize(2);
  }

  @Test
  void aHundredEqualQuestionsAtOnceTakeOneStatement() {
    List<CompletableFuture<Reply>> replies = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
      for (int i = 0; i < 100; i++) {
        replies.add(CompletableFuture.supplyAsync(() -> caller.get(DOCUMENTS), clients));
      }
    }
    assertThat(replies).allMatch(reply -> reply.join().status() == 200);
    assertThat(STATEMENTS.all()).hasSize(1);
  }

  @Test
  void whatIsNoAnswerIsNotKept() {
    String wrong =
        "/graphql?query=" + Caller.encoded("{ documents(after: \"nothing\") { totalCount } }");
    assertThat(caller.get(wrong).body()).contains("BAD_CURSOR");
    assertThat(caller.get(wrong).body()).contains("BAD_CURSOR");
    assertThat(caller.get("/graphql?query=" + Caller.encoded("{ __typename }")).body())
        .contains("Query");
    assertThat(STATEMENTS.all()).isEmpty();
  }

  /** An answer counts at least the documents that had been loaded when it was asked for. */
  @Test
  void underLoadNoAnswerIsOlderThanItsQuestion() throws Exception {
    AtomicInteger loaded = new AtomicInteger(count(caller.get(DOCUMENTS)));
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Integer>> askers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        askers.add(clients.submit(() -> ask(loaded, done)));
      }
      for (int i = 0; i < 50; i++) {
        load(1);
        loaded.incrementAndGet();
        Thread.sleep(10);
      }
      done.set(true);
      for (Future<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
  }

  private static int ask(AtomicInteger loaded, AtomicBoolean done) {
    int asked = 0;
    while (!done.get()) {
      int before = loaded.get();
      assertThat(count(caller.get(DOCUMENTS))).isGreaterThanOrEqualTo(before);
      asked++;
    }
    return asked;
  }
}
