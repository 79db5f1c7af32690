package cl.contraste.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cl.contraste.source.Fact;
import cl.contraste.source.Figure;
import cl.contraste.source.Figure.Printed;
import cl.contraste.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What printed, rounded figures imply of one that is not printed. */
class ImpliedTest {

  private static final int TRIES = 20_000;

  @ParameterizedTest
  @EnumSource(names = {"HALF_UP", "DOWN"})
  void theTrueBudgetLiesWithinItsBoundsHoweverTheRatioWasPrinted(RoundingMode mode) {
    Random random = new Random(1);
    for (int i = 0; i < TRIES; i++) {
      long executed = 1 + random.nextLong(magnitude(random));
      long budget = 1 + random.nextLong(magnitude(random));
      int decimals = random.nextInt(5);
      BigDecimal ratio = quotient(executed, budget, decimals, mode);
      Implied implied =
          implied(
              Fact.INITIAL_BUDGET,
              whole(executed),
              Fact.INITIAL_EXECUTION,
              printed(ratio, decimals));
      assertHolds(implied, budget, ratio, executed + " by " + budget + " printed " + ratio);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF_UP", "DOWN"})
  void theTrueNumberOfBeneficiariesLiesWithinItsBounds(RoundingMode mode) {
    Random random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      long executed = 1 + random.nextLong(magnitude(random));
      long people = 1 + random.nextLong(1_000_000);
      BigDecimal each = quotient(executed, people, 0, mode);
      Implied implied =
          implied(
              Fact.BENEFICIARIES, whole(executed), Fact.SPENDING_PER_BENEFICIARY, printed(each, 0));
      assertHolds(implied, people, each, executed + " by " + people + " printed " + each);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF_UP", "DOWN"})
  void theTrueTargetPopulationLiesWithinTheBoundsOfTwoSteps(RoundingMode mode) {
    Random random = new Random(3);
    for (int i = 0; i < TRIES; i++) {
      long executed = 1 + random.nextLong(magnitude(random));
      long people = 1 + random.nextLong(1_000_000);
      long target = 1 + random.nextLong(2_000_000);
      int decimals = 2 + random.nextInt(2);
      BigDecimal each = quotient(executed, people, 0, mode);
      BigDecimal coverage = quotient(people, target, decimals, mode);
      Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
      figures.put(Fact.EXECUTED_BUDGET, whole(executed));
      figures.put(Fact.SPENDING_PER_BENEFICIARY, printed(each, 0));
      figures.put(Fact.COVERAGE, printed(coverage, decimals));
      Implied implied = Implied.by(figures).get(Fact.TARGET_POPULATION);
      if (each.signum() > 0) {
        assertHolds(implied, target, coverage, people + " by " + target + " printed " + coverage);
      } else {
        assertThat(implied).isNull();
      }
    }
  }

  /** The numerator is printed too, so it may itself be a rounded one. */
  @ParameterizedTest
  @EnumSource(names = {"HALF_UP", "DOWN"})
  void theTrueBudgetLiesWithinItsBoundsWhenThePesosOfTheExecutedOneWereCutOff(RoundingMode mode) {
    Random random = new Random(4);
    for (int i = 0; i < TRIES; i++) {
      BigDecimal executed =
          BigDecimal.valueOf(1_000 + random.nextLong(magnitude(random) * 1000), 3);
      long budget = 1 + random.nextLong(magnitude(random));
      BigDecimal ratio = executed.divide(BigDecimal.valueOf(budget), 2, mode);
      Implied implied =
          implied(
              Fact.FINAL_BUDGET,
              printed(executed.setScale(0, mode), 0),
              Fact.FINAL_EXECUTION,
              printed(ratio, 2));
      assertHolds(implied, budget, ratio, executed + " by " + budget + " printed " + ratio);
    }
  }

  private static void assertHolds(
      @Nullable Implied implied, long truth, BigDecimal ratio, String what) {
    if (ratio.signum() == 0) {
      assertThat(implied).as(what).isNull();
      return;
    }
    assertThat(implied).as(what).isNotNull();
    if (implied != null) {
      Long high = implied.high();
      assertThat(implied.low())
          .as(what)
          .isLessThanOrEqualTo(truth)
          .isLessThanOrEqualTo(implied.value());
      if (high != null) {
        assertThat(high)
            .as(what)
            .isGreaterThanOrEqualTo(truth)
            .isGreaterThanOrEqualTo(implied.value());
      }
    }
  }

  @Test
  void theWorkedCaseOfTheRealFichaComesOut() {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    figures.put(Fact.EXECUTED_BUDGET, whole(518_212));
    figures.put(Fact.INITIAL_EXECUTION, printed(new BigDecimal("0.36"), 2));
    figures.put(Fact.FINAL_EXECUTION, printed(new BigDecimal("0.68"), 2));
    figures.put(Fact.SPENDING_PER_BENEFICIARY, printed(new BigDecimal("1010"), 0));
    figures.put(Fact.COVERAGE, printed(new BigDecimal("0.14"), 2));
    Map<Fact, Implied> implied = Implied.by(figures);
    assertThat(text(implied, Fact.INITIAL_BUDGET)).isEqualTo("1400572 1439478 1459754");
    assertThat(text(implied, Fact.FINAL_BUDGET)).isEqualTo("751032 762076 767722");
    assertThat(text(implied, Fact.BENEFICIARIES)).isEqualTo("513 513 513");
    assertThat(text(implied, Fact.TARGET_POPULATION)).isEqualTo("3421 3664 3800");
  }

  private static String text(Map<Fact, Implied> implied, Fact fact) {
    Implied it = implied.get(fact);
    return it == null ? "-" : it.low() + " " + it.value() + " " + it.high();
  }

  @Test
  void aPrintedZeroImpliesNothing() {
    assertThat(
            implied(
                Fact.INITIAL_BUDGET, whole(0), Fact.INITIAL_EXECUTION, printed(BigDecimal.ZERO, 2)))
        .isNull();
    assertThat(
            implied(
                Fact.INITIAL_BUDGET,
                whole(500),
                Fact.INITIAL_EXECUTION,
                printed(BigDecimal.ZERO, 2)))
        .isNull();
  }

  @Test
  void anExecutedBudgetOfZeroAtAShareAboveZeroImpliesNoBudgetOfItsOwn() {
    Implied implied =
        implied(
            Fact.INITIAL_BUDGET,
            whole(0),
            Fact.INITIAL_EXECUTION,
            printed(new BigDecimal("0.36"), 2));
    assertThat(implied == null || implied.value() <= 2).isTrue();
  }

  @Test
  void aRatioThatMayBeZeroGivesNoUpperBound() {
    // 1 % in whole percents is cut from [0.01, 0.02) or rounded from [0.005, 0.015): never 0.
    Implied percent =
        implied(
            Fact.INITIAL_BUDGET,
            whole(100),
            Fact.INITIAL_EXECUTION,
            printed(new BigDecimal("0.01"), 2));
    assertThat(percent).isNotNull().extracting("high").isNotNull();
    // A ratio whose step is larger than itself may be anything down to zero.
    Implied coarse =
        implied(
            Fact.INITIAL_BUDGET,
            whole(100),
            Fact.INITIAL_EXECUTION,
            new Printed(new BigDecimal("0.01"), new BigDecimal("0.02"), Place.UNKNOWN));
    assertThat(coarse).isNotNull().extracting("high").isNull();
  }

  @Test
  void aPublishedFigureIsNeverReplaced() {
    for (Fact fact :
        new Fact[] {
          Fact.INITIAL_BUDGET, Fact.FINAL_BUDGET, Fact.BENEFICIARIES, Fact.TARGET_POPULATION
        }) {
      for (Figure told :
          new Figure[] {
            whole(7),
            whole(0),
            new Figure.Missing(Figure.Reason.NOT_REPORTED, Place.UNKNOWN),
            new Figure.Missing(Figure.Reason.NOT_APPLICABLE, Place.UNKNOWN)
          }) {
        Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
        figures.put(Fact.EXECUTED_BUDGET, whole(518_212));
        figures.put(Fact.INITIAL_EXECUTION, printed(new BigDecimal("0.36"), 2));
        figures.put(Fact.FINAL_EXECUTION, printed(new BigDecimal("0.68"), 2));
        figures.put(Fact.SPENDING_PER_BENEFICIARY, printed(new BigDecimal("1010"), 0));
        figures.put(Fact.COVERAGE, printed(new BigDecimal("0.14"), 2));
        figures.put(fact, told);
        assertThat(Implied.by(figures)).doesNotContainKey(fact);
      }
    }
  }

  @Test
  void publishedBeneficiariesAndNotImpliedOnesGiveTheTargetPopulation() {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    figures.put(Fact.EXECUTED_BUDGET, whole(1_000));
    figures.put(Fact.SPENDING_PER_BENEFICIARY, printed(BigDecimal.ONE, 0));
    figures.put(Fact.BENEFICIARIES, whole(50));
    figures.put(Fact.COVERAGE, printed(new BigDecimal("0.50"), 2));
    // [0.495, 0.51): from 98.04 to 101.01 people.
    assertThat(text(Implied.by(figures), Fact.TARGET_POPULATION)).isEqualTo("99 100 101");
  }

  @Test
  void aMissingRatioImpliesNothing() {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    figures.put(Fact.EXECUTED_BUDGET, whole(1_000));
    figures.put(
        Fact.INITIAL_EXECUTION, new Figure.Missing(Figure.Reason.NOT_REPORTED, Place.UNKNOWN));
    assertThat(Implied.by(figures)).isEmpty();
  }

  @Test
  void aPrintedFigureStandsForHalfAStepBelowUpToAWholeStepAbove() {
    assertThat(Interval.of(printed(new BigDecimal("0.36"), 2)))
        .isEqualTo(
            new Interval(
                new Interval.Bound(new BigDecimal("0.355"), true),
                new Interval.Bound(new BigDecimal("0.37"), false)));
  }

  @Test
  void wholeNumbersOfAnIntervalCountAnEndOnlyWhereItIsClosed() {
    Interval closed =
        new Interval(
            new Interval.Bound(new BigDecimal("3"), true),
            new Interval.Bound(new BigDecimal("5.0"), true));
    Interval open =
        new Interval(
            new Interval.Bound(new BigDecimal("3"), false),
            new Interval.Bound(new BigDecimal("5.0"), false));
    assertThat(closed.leastWhole()).isEqualTo(3);
    assertThat(closed.mostWhole()).isEqualTo(5);
    assertThat(open.leastWhole()).isEqualTo(4);
    assertThat(open.mostWhole()).isEqualTo(4);
  }

  private static @Nullable Implied implied(
      Fact fact, Figure numerator, Fact ratio, Figure printed) {
    Map<Fact, Figure> figures = new EnumMap<>(Fact.class);
    figures.put(Fact.EXECUTED_BUDGET, numerator);
    figures.put(ratio, printed);
    return Implied.by(figures).get(fact);
  }

  private static long magnitude(Random random) {
    return (long) Math.pow(10, 1 + random.nextInt(10));
  }

  private static BigDecimal quotient(long n, long d, int decimals, RoundingMode mode) {
    return BigDecimal.valueOf(n).divide(BigDecimal.valueOf(d), decimals, mode);
  }

  private static Printed printed(BigDecimal value, int decimals) {
    return new Printed(value, BigDecimal.ONE.movePointLeft(decimals), Place.UNKNOWN);
  }

  private static Figure whole(long value) {
    return Printed.whole(value, Place.UNKNOWN);
  }
}
