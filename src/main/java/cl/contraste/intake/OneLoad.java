package cl.contraste.intake;

import static cl.contraste.db.Tables.PROGRAM_EDITION;
import static cl.contraste.db.Tables.PROGRAM_YEAR_EDITION;

import cl.contraste.intake.DocumentRows.Standing;
import cl.contraste.intake.Loaded.State;
import cl.contraste.intake.Memory.Known;
import cl.contraste.source.DataPackage;
import cl.contraste.source.Document;
import cl.contraste.source.Place;
import cl.contraste.source.Problem;
import cl.contraste.source.ProgramReport;
import cl.contraste.source.Publication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One load under way, within its transaction. */
final class OneLoad {

  private static final long ONE_AT_A_TIME = 7267002;

  private final DSLContext sql;
  private final Prepared prepared;
  private final Map<String, List<Map<String, String>>> codeLists;
  private final LastLoad before;
  private final int number;
  private final Known known;
  private final int lastProgram;
  private final Rows rows;
  private final DocumentRows documents;
  private final Editions editions;
  private final Aliases aliases;
  private final Map<Document, DocumentLoad> open = new HashMap<>();
  private final Set<Integer> touched = new TreeSet<>();
  private boolean hasTaken;
  private boolean hasLearnt;

  /**
   * What a load did.
   *
   * @param known what is known after it, once it stands; null: it has to be read anew
   */
  record Done(Outcome outcome, @Nullable Known known) {}

  /** Waits until no other load is under way, and writes code lists. */
  OneLoad(DSLContext sql, Memory memory, Map<String, List<Map<String, String>>> codeLists) {
    this.sql = sql;
    this.codeLists = codeLists;
    this.prepared = Prepared.on(sql);
    prepared.run("select pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
    before = LastLoad.of(prepared);
    number = before.number() + 1;
    new CodeLists(sql, codeLists).write();
    known = codeLists.isEmpty() ? memory.take(sql, before) : Known.read(sql, before);
    lastProgram = known.identities().lastProgram();
    rows = new Rows(Prepared.connection(sql));
    documents = new DocumentRows(sql, rows, number, known.lastDocument());
    editions = new Editions(rows, known, number);
    aliases =
        new Aliases(sql, known.identities(), new Merges(sql, number, editions::next, touched));
  }

  Done run(DataPackage read) {
    List<Supplier<Loaded>> begun = read.publications().stream().map(this::begin).toList();
    read.reports().each(this::take);
    List<Loaded> loaded = begun.stream().map(Supplier::get).toList();
    rows.send();
    alias(codeLists.getOrDefault("program_aliases", List.of()));
    derive();
    LastLoad after = finish();
    return new Done(
        new Outcome(loaded, touched.size(), after.snapshot()),
        codeLists.isEmpty() && !hasLearnt
            ? known.after(after, editions.last(), documents.last())
            : null);
  }

  /** Of a document that stood already, or is of no use, nothing is taken. */
  private void take(Document document, ProgramReport report) {
    DocumentLoad taking = open.get(document);
    if (taking != null) {
      taking.take(report);
    }
  }

  private void derive() {
    Derived derived = new Derived(prepared);
    if (touched.isEmpty()) {
      return;
    }
    if (isFirst()) {
      derived.add(touched);
    } else {
      closeReplaced();
      derived.refresh(touched);
    }
  }

  /** Whether all that is told is one edition each of programs never heard of. */
  private boolean isFirst() {
    return touched.stream().allMatch(program -> program > lastProgram)
        && touched.size() == editions.last() - known.lastEdition();
  }

  /** What was of no use is taken as soon as it can be read. */
  private Supplier<Loaded> begin(Publication publication) {
    Document document = publication.document();
    Standing standing = documents.standing(document);
    if (standing == null) {
      return take(publication);
    }
    if (!standing.rejected()) {
      return () -> new Loaded(document, State.KNOWN, Extent.NONE, List.of());
    }
    if (publication.reading().rejected()) {
      return () ->
          new Loaded(document, State.REJECTED, Extent.NONE, publication.reading().problems());
    }
    documents.close(standing.id());
    return take(publication);
  }

  private Supplier<Loaded> take(Publication publication) {
    hasTaken = true;
    List<Problem> found = new ArrayList<>(publication.reading().problems());
    boolean rejected = publication.reading().rejected();
    int id =
        documents.add(publication.document(), edition(publication.document(), found), rejected);
    DocumentLoad document = new DocumentLoad(publication, id, found, editions, touched);
    if (!rejected && !publication.reading().aliases().isEmpty()) {
      hasLearnt = true;
      rows.send();
      document.learn(aliases);
    }
    open.put(publication.document(), document);
    return () -> document.end(documents);
  }

  private static @Nullable Short edition(Document document, List<Problem> problems) {
    Integer edition = document.edition();
    if (edition == null || Plausible.isYear(edition)) {
      return edition == null ? null : edition.shortValue();
    }
    problems.add(Plausible.noYear(Place.UNKNOWN, "edition", edition));
    return null;
  }

  /** What this load says again of a program and edition ends what was said of it before. */
  private void closeReplaced() {
    var fresh = PROGRAM_EDITION.as("fresh");
    int closed =
        sql.update(PROGRAM_EDITION)
            .set(PROGRAM_EDITION.VALID_TO, number)
            .from(fresh)
            .where(fresh.VALID_FROM.eq(number))
            .and(fresh.PROGRAM_ID.eq(PROGRAM_EDITION.PROGRAM_ID))
            .and(fresh.EDITION.eq(PROGRAM_EDITION.EDITION))
            .and(PROGRAM_EDITION.VALID_FROM.lt(number))
            .and(PROGRAM_EDITION.VALID_TO.eq(DocumentRows.STANDS))
            .execute();
    if (closed == 0 && !hasLearnt) {
      return;
    }
    sql.update(PROGRAM_YEAR_EDITION)
        .set(PROGRAM_YEAR_EDITION.VALID_TO, number)
        .from(PROGRAM_EDITION)
        .where(PROGRAM_EDITION.VALID_TO.eq(number))
        .and(PROGRAM_EDITION.PROGRAM_ID.eq(PROGRAM_YEAR_EDITION.PROGRAM_ID))
        .and(PROGRAM_EDITION.ID.eq(PROGRAM_YEAR_EDITION.EDITION_ID))
        .execute();
    documents.closeEmptied();
  }

  /** Names that programs had, or were given, beside those of their documents. */
  private void alias(List<Map<String, String>> aliases) {
    if (aliases.isEmpty()) {
      return;
    }
    sql.execute(
        """
        insert into program_alias
        select a.alias, p.id from unnest(?, ?) as a (alias, key) join program p on p.key = a.key
        on conflict do nothing
        """,
        column(aliases, "alias"),
        column(aliases, "program"));
  }

  private static String[] column(List<Map<String, String>> rows, String name) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toArray(String[]::new);
  }

  /** A load that changes nothing leaves no trace. */
  private LastLoad finish() {
    return hasTaken || (!codeLists.isEmpty() && !snapshot().equals(before.snapshot()))
        ? before.next(prepared)
        : before;
  }

  private String snapshot() {
    return Objects.requireNonNull(sql.fetchValue("select snapshot_of_parts()")).toString();
  }
}
