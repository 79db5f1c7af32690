package cl.contraste.program;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The views that BI tools read, made from the catalogue; checked in as {@code R__bi.sql}. */
public final class BiViews {

  private static final String HEAD =
      """
      -- Made from the catalogue of metrics: cl.contraste.program.BiViews.
      -- What BI tools read by SQL, as the role contraste_bi, which can read nothing else. Each value
      -- has a status beside it: missing is never zero.

      drop schema if exists bi cascade;
      create schema bi;
      comment on schema bi is 'Views for BI tools; the same numbers as the answers to questions.';
      """;

  private static final String GRANTS =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'contraste_bi') then
          create role contraste_bi nologin noinherit;
        end if;
      end $$;
      grant usage on schema bi to contraste_bi;
      grant select on all tables in schema bi to contraste_bi;
      """;

  private BiViews() {}

  /** The migration as text. */
  public static String text() {
    return Stream.of(
            Stream.of(HEAD),
            Stream.of(Observations.values()).map(of -> new BiYears(of, true).sql()),
            Stream.of(Observations.values()).map(of -> new BiYears(of, false).sql()),
            BiRegisters.all(),
            Stream.of(BiAggregates.longYears(), BiAggregates.ministryYears(), GRANTS))
        .flatMap(views -> views)
        .collect(Collectors.joining("\n"));
  }
}
