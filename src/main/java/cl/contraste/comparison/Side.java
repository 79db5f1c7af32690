package cl.contraste.comparison;

import cl.contraste.program.Dimension;
import cl.contraste.program.ProgramFilter;
import cl.contraste.program.Scope;
import cl.contraste.program.YearRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param peersOf id of a program whose peers are meant; null: as the filter says
 * @param edition what it is told in; null: as the scope says
 */
record Side(
    YearRange years,
    @Nullable ProgramFilter filter,
    @Nullable String peersOf,
    @Nullable Integer edition) {

  ProgramFilter filterOrNone() {
    return filter == null ? ProgramFilter.NONE : filter;
  }

  Scope scope(Scope of) {
    Scope years = of.of(this.years);
    return edition == null ? years : years.toldIn(edition);
  }

  /** What the side says of a dimension; null: nothing. */
  @Nullable List<?> fixed(Dimension dimension) {
    ProgramFilter which = filterOrNone();
    return switch (dimension) {
      case MINISTRY -> which.ministries();
      case AGENCY -> which.agencies();
      case PROGRAM, COMPONENT -> which.programs();
      case REGION -> which.regions();
      case SDG_GOAL -> which.sdgGoals();
      case SDG_TARGET -> which.sdgTargets();
      case SUBTITLE -> which.subtitles();
      case FINDING -> which.findings();
      case RULE -> which.breaches();
      case YEAR, EX_ANTE_RESULT, START_YEAR, UNIT -> null;
    };
  }
}
