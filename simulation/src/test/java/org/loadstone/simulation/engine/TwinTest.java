package org.loadstone.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loadstone.random.Draws;

class TwinTest {
  private static final double SESSION = 400;
  private static final double[] WEEK = {1, 1.1, 0.9, 1.1, 0.5, 1.3, 0};

  private final EngineParameters parameters = EngineParameters.standard();
  private final Draws draws = Draws.of(7).athlete("a").replicate(0);
  private final AthleteTraits typical = new AthleteTraits(SESSION, 0.84, 1, 7.5, 0, 1);

  /** The twin without injuries, so that a course depends on its loads alone. */
  private final Twin unhurt = Twin.of(withoutInjuries(parameters));

  private static EngineParameters withoutInjuries(EngineParameters from) {
    return from.with("bone.hazard_per_session", 0)
        .with("tendon.hazard_per_session", 0)
        .with("muscle.hazard_per_session", 0)
        .with("exposure.acute_training_per_hour", 0)
        .with("exposure.acute_match_per_hour", 0);
  }

  private void train(Twin twin, TwinState state, int from, int to, double factor) {
    for (int day = from; day < to; day++) {
      twin.dawn(state, day, draws);
      double load = factor * SESSION * WEEK[day % 7];
      twin.train(state, day, draws, load, load / 300, Exposure.TRAINING);
    }
  }

  private TwinState started(Twin twin, AthleteTraits traits) {
    TwinState state = new TwinState();
    twin.start(state, traits, draws);
    return state;
  }

  @Test
  void theHabitualWeekHoldsCapacityAndFitnessWhereTheyAre() {
    TwinState state = started(unhurt, typical);
    train(unhurt, state, 0, 364, 1);
    for (Side side : Side.values()) {
      for (Tissue tissue : new Tissue[] {Tissue.BONE, Tissue.TENDON, Tissue.MUSCLE}) {
        assertThat(state.capacity(tissue, side)).as("%s", tissue).isCloseTo(1, within(0.06));
      }
    }
    assertThat(unhurt.fitnessAu(state)).isCloseTo(0.84 * SESSION, within(0.1 * SESSION));
  }

  @Test
  void aSpikeRaisesDamageAndTheHazardOfTheFollowingSessions() {
    Twin twin = Twin.of(parameters.with("muscle.hazard_per_session", 1e-9));
    TwinState even = started(unhurt, typical);
    TwinState spiked = started(unhurt, typical);
    train(unhurt, even, 0, 77, 1);
    train(unhurt, spiked, 0, 70, 1);
    train(unhurt, spiked, 70, 77, 2);
    for (Tissue tissue : new Tissue[] {Tissue.BONE, Tissue.TENDON, Tissue.MUSCLE}) {
      assertThat(spiked.damageOverCapacity(tissue, Side.LEFT))
          .as("%s", tissue)
          .isGreaterThan(1.15 * even.damageOverCapacity(tissue, Side.LEFT));
    }
    train(twin, even, 77, 78, 1);
    train(twin, spiked, 77, 78, 1);
    assertThat(spiked.hazard()).isGreaterThan(1.2 * even.hazard());
  }

  @Test
  void capacityFallsInALayoffAndComesBackWithADelay() {
    TwinState state = started(unhurt, typical);
    train(unhurt, state, 0, 70, 1);
    double before = state.capacity(Tissue.MUSCLE, Side.LEFT);
    train(unhurt, state, 70, 105, 0);
    double unloaded = state.capacity(Tissue.MUSCLE, Side.LEFT);
    train(unhurt, state, 105, 107, 1);
    double afterTwoDays = state.capacity(Tissue.MUSCLE, Side.LEFT);
    train(unhurt, state, 107, 200, 1);
    assertThat(unloaded).isLessThan(before - 0.05);
    assertThat(afterTwoDays).as("no gain in two days").isLessThan(unloaded + 0.01);
    assertThat(state.capacity(Tissue.MUSCLE, Side.LEFT)).isCloseTo(before, within(0.03));
  }

  @Test
  void shortSleepLeavesMoreDamage() {
    TwinState rested = started(unhurt, typical);
    TwinState tired = started(unhurt, new AthleteTraits(SESSION, 0.84, 1, 5.5, 0, 1));
    train(unhurt, rested, 0, 90, 1);
    train(unhurt, tired, 0, 90, 1);
    assertThat(tired.damageOverCapacity(Tissue.MUSCLE, Side.LEFT))
        .isGreaterThan(1.1 * rested.damageOverCapacity(Tissue.MUSCLE, Side.LEFT));
  }

  @Test
  void anAsymmetryLoadsTheWeakerLimbOnly() {
    TwinState even = started(unhurt, typical);
    TwinState rightWeaker = started(unhurt, typical.withAsymmetry(12));
    train(unhurt, even, 0, 30, 1);
    train(unhurt, rightWeaker, 0, 30, 1);
    assertThat(rightWeaker.damageOverCapacity(Tissue.BONE, Side.RIGHT))
        .isGreaterThan(1.3 * even.damageOverCapacity(Tissue.BONE, Side.RIGHT));
    assertThat(rightWeaker.damageOverCapacity(Tissue.BONE, Side.LEFT))
        .isEqualTo(even.damageOverCapacity(Tissue.BONE, Side.LEFT));
  }

  @Test
  void anInjuryCostsItsLayoffToTheDayAndThenTheAthleteIsBack() {
    Twin twin = Twin.of(parameters.with("muscle.hazard_per_session", 0.05));
    TwinState state = started(twin, typical);
    int day = 0;
    do {
      train(twin, state, day, day + 1, 1);
      day++;
    } while (state.injuredSpot() < 0);
    int layoff = state.layoffLeft();
    assertThat(layoff).isPositive();
    for (int lost = 0; lost < layoff; lost++) {
      train(twin, state, day, day + 1, 1);
      day++;
      assertThat(state.isAvailable()).as("day %d of %d", lost, layoff).isFalse();
      assertThat(state.injuredSpot()).isEqualTo(-1);
    }
    twin.dawn(state, day, draws);
    assertThat(state.isAvailable()).isTrue();
    assertThat(state.hasReturned()).isTrue();
    assertThat(state.daysSinceReturn()).isZero();
    assertThat(state.largestDeficit()).as("what is left unhealed").isPositive();
  }

  @Test
  void anOldInjuryIsForgottenByTheBodyAndARecentOneIsNot() {
    Twin twin = Twin.of(parameters.with("muscle.hazard_per_session", 1e-6));
    TwinState never = started(twin, typical);
    TwinState longAgo = started(twin, typical);
    TwinState lately = started(twin, typical);
    twin.rememberInjury(longAgo, Site.THIGH, Side.LEFT, 2_000, 20);
    twin.rememberInjury(lately, Site.THIGH, Side.LEFT, 15, 12);
    for (TwinState state : new TwinState[] {never, longAgo, lately}) {
      train(twin, state, 0, 1, 1);
    }
    assertThat(longAgo.hazard()).isEqualTo(never.hazard());
    assertThat(lately.hazard()).isGreaterThan(never.hazard());
    assertThat(lately.deficit(Site.THIGH, Side.LEFT)).isBetween(0.1, 0.45);
    assertThat(lately.asymmetryPercent()).as("left is weaker").isNegative();
    assertThat(lately.daysSinceReturn()).isEqualTo(2);
  }

  @Test
  void aPriorInjuryWhoseLayoffIsNotOverKeepsTheAthleteOut() {
    TwinState state = started(unhurt, typical);
    unhurt.rememberInjury(state, Site.TIBIA, Side.RIGHT, 3, 5);
    int lost = 0;
    for (int day = 0; day < 10; day++) {
      unhurt.dawn(state, day, draws);
      lost += state.isAvailable() ? 0 : 1;
    }
    // onset on day -3, days -2 to 2 are lost
    assertThat(lost).isEqualTo(3);
    assertThatThrownBy(() -> unhurt.rememberInjury(state, Site.TIBIA, Side.LEFT, 0, 5))
        .hasMessage(
            "Cannot remember an injury: onset 0 days before, layoff 5 days; give at least 1 of"
                + " each");
  }

  @Test
  void returningEarlyMakesRecurrencesAndNoMultiplierDoes() {
    double early = recurrencesPerInjury(parameters.with("recovery.return_bias", -0.7));
    double late = recurrencesPerInjury(parameters.with("recovery.return_bias", 0.9));
    double healedAtOnce =
        recurrencesPerInjury(
            parameters
                .with("bone.deficit", 0)
                .with("tendon.deficit", 0)
                .with("muscle.deficit", 0)
                .with("ligament.deficit", 0));
    assertThat(early).isGreaterThan(late + 0.04);
    assertThat(late).isGreaterThan(healedAtOnce);
  }

  private double recurrencesPerInjury(EngineParameters with) {
    Twin twin = Twin.of(with);
    TwinState state = new TwinState();
    int injuries = 0;
    int recurrences = 0;
    for (int replicate = 0; replicate < 250; replicate++) {
      Draws own = Draws.of(99).athlete("b").replicate(replicate);
      twin.start(state, AthleteTraits.draw(SESSION, 0.84, own, with), own);
      for (int day = 0; day < 364; day++) {
        twin.dawn(state, day, own);
        double load = SESSION * WEEK[day % 7];
        twin.train(state, day, own, load, load / 300, Exposure.TRAINING);
        injuries += state.injuredSpot() >= 0 ? 1 : 0;
        recurrences += state.injuryIsRecurrence() ? 1 : 0;
      }
    }
    assertThat(injuries).isGreaterThan(200);
    return (double) recurrences / injuries;
  }

  @Test
  void painFollowsDamage() {
    TwinState easy = started(unhurt, typical);
    TwinState hard = started(unhurt, typical);
    double ofEasy = 0;
    double ofHard = 0;
    for (int day = 0; day < 60; day++) {
      train(unhurt, easy, day, day + 1, 0.8);
      train(unhurt, hard, day, day + 1, 1.8);
      ofEasy += easy.pain();
      ofHard += hard.pain();
    }
    assertThat(ofHard).isGreaterThan(ofEasy + 30);
    assertThat(hard.soreness()).isBetween(0.0, 10.0);
  }
}
