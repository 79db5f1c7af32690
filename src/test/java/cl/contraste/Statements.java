package cl.contraste;

import cl.contraste.platform.Database;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;

/** The statements by which questions were answered, without the look at which snapshot stands. */
@TestComponent
public class Statements implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private static final String SNAPSHOT = "select load.number, load.snapshot";

  private final transient List<String> statements = new CopyOnWriteArrayList<>();

  @Override
  public void executeStart(ExecuteContext context) {
    String sql =
        DSL.using(SQLDialect.POSTGRES, Database.settings().withRenderFormatted(true))
            .renderInlined(Objects.requireNonNull(context.query()));
    if (!sql.replaceAll("\\s+", " ").startsWith(SNAPSHOT)) {
      statements.add(sql);
    }
  }

  public void forget() {
    statements.clear();
  }

  public List<String> all() {
    return List.copyOf(statements);
  }
}
