package cl.contraste.comparison;

import cl.contraste.platform.Problem;
import cl.contraste.program.CodeLists;
import cl.contraste.program.Facts;
import cl.contraste.program.Peers;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.UnknownPrograms;
import cl.contraste.program.YearRange;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a side of a question has.
 *
 * @param filters all of which hold
 * @param peersOf id of a program whose peers are meant; null: as the filters say
 */
record SideScope(Scope scope, List<ProgramFilter> filters, @Nullable String peersOf) {

  static SideScope of(Scope scope, ProgramFilter filter) {
    return new SideScope(scope, List.of(filter), null);
  }

  /** A side of a comparison, of which the question says more. */
  static SideScope of(Scope scope, ProgramFilter filter, Side side) {
    List<ProgramFilter> filters =
        Stream.of(filter, side.filter()).filter(Objects::nonNull).toList();
    return new SideScope(side.scope(scope), filters, side.peersOf());
  }

  /** The same of other years. */
  SideScope of(YearRange years) {
    return new SideScope(scope.of(years), filters, peersOf);
  }

  Facts facts(CodeLists names) {
    return Facts.of(scope, names);
  }

  /** The peers, if it is of peers. */
  @Nullable Peers peers(CodeLists names) {
    return peersOf == null ? null : Peers.ofMinistry(facts(names), peersOf);
  }

  Grouping.OneSide rows(CodeLists names) {
    Facts facts = facts(names);
    Peers peers = peers(names);
    Condition which =
        filters.stream()
            .map(filter -> filter.onYears(facts, names))
            .reduce(Condition::and)
            .orElseThrow();
    return new Grouping.OneSide(facts, peers == null ? which : which.and(peers.arePrograms()));
  }

  /** The programs that are named, as the question calls them. */
  Stream<String> programsNamed() {
    return Stream.concat(
        filters.stream()
            .map(ProgramFilter::programs)
            .filter(Objects::nonNull)
            .flatMap(List::stream),
        Stream.ofNullable(peersOf));
  }

  /**
   * Refuses too few peers.
   *
   * @param number how many there are; null: there is no such program
   * @throws Problem saying so
   */
  void requirePeers(@Nullable Object number, CodeLists names) {
    Peers peers = peers(names);
    if (peers != null && number instanceof Number found) {
      peers.requireEnough(found.intValue());
    } else if (peers != null) {
      throw UnknownPrograms.problem(peers.id(), scope.kind());
    }
  }

  /** The years asked for; without, those on record. */
  ValueCaveats.Span span(CodeLists names) {
    YearRange years = scope.years();
    SortedSet<Integer> known = names.years(scope.kind());
    return years != null
        ? new ValueCaveats.Span(years.from(), years.last())
        : known.isEmpty()
            ? new ValueCaveats.Span(0, 0)
            : new ValueCaveats.Span(known.first(), known.last());
  }
}
