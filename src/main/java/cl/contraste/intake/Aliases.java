package cl.contraste.intake;

import static cl.contraste.db.Tables.PROGRAM_ALIAS;

import cl.contraste.source.Alias;
import cl.contraste.source.Problem;
import cl.contraste.source.Problem.Severity;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Learns which programs names mean. A name that has been taken for a program of its own makes that
 * one and the program meant one and the same.
 */
final class Aliases {

  private static final String NOT_LOADED =
      "the id, bips id or code of a program that is loaded, such as M-87119";

  private final DSLContext sql;
  private final Identities identities;
  private final Merges merges;

  Aliases(DSLContext sql, Identities identities, Merges merges) {
    this.sql = sql;
    this.identities = identities;
    this.merges = merges;
  }

  void learn(List<Alias> aliases, Consumer<Problem> problems) {
    aliases.forEach(alias -> learn(alias, problems));
  }

  private void learn(Alias alias, Consumer<Problem> problems) {
    Integer meant = merges.present(identities.find(alias.program()));
    String hindrance = meant == null ? NOT_LOADED : hindrance(alias, meant);
    if (hindrance != null) {
      problems.accept(
          new Problem(
              Severity.FIELD_LEFT_OUT, alias.place(), "program", alias.program(), hindrance));
    }
  }

  /** Why a name cannot mean a program; null: it does from now on. */
  private @Nullable String hindrance(Alias alias, int meant) {
    String named = Identities.named(alias.name(), alias.agency());
    Integer taken = merges.present(identities.find(named));
    if (taken == null) {
      identities.learn(named, meant);
      sql.insertInto(PROGRAM_ALIAS, PROGRAM_ALIAS.ALIAS, PROGRAM_ALIAS.PROGRAM_ID)
          .values(named, meant)
          .execute();
      return null;
    }
    String hindrance = taken == meant ? null : merges.hindrance(taken, meant);
    if (taken != meant && hindrance == null) {
      merges.merge(taken, meant);
    }
    return hindrance;
  }
}
