package org.loadstone.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.LogEntry.Injury;
import org.loadstone.day.LogEntry.Injury.Basis;

class LabellerTest {
  private static final OutcomeDefinition WITHIN_28 = OutcomeDefinition.recurrence(28);
  private AthleteLog log;

  @BeforeEach
  void oneAthleteForAYear() {
    log = new AthleteLog("a1");
    log.stay("first team", 0, 365);
  }

  private void injured(int day, int returned, boolean recurrence) {
    log.add(new Injury(day, day + 1, 7, "tendon", returned, returned, recurrence, Basis.RECORDED));
  }

  private Label at(int day) {
    return Labeller.of(WITHIN_28, log, 365).at(day);
  }

  @Test
  void aDayWithoutAnEarlierInjuryIsNotAtRisk() {
    injured(100, 110, false);

    assertThat(at(50)).isEqualTo(Label.NOT_AT_RISK);
  }

  @Test
  void aDayOutIsNotAtRiskAndTheDayOfReturnIs() {
    injured(100, 110, false);

    assertThat(at(100)).isEqualTo(Label.NOT_AT_RISK);
    assertThat(at(109)).isEqualTo(Label.NOT_AT_RISK);
    assertThat(at(110)).isEqualTo(Label.NONE);
  }

  @Test
  void aRecurrenceOnTheLastDayOfTheHorizonIsAnEventAndOneLaterIsNot() {
    injured(100, 110, false);
    injured(150, 160, true);

    assertThat(at(122)).isEqualTo(Label.EVENT);
    assertThat(at(121)).isEqualTo(Label.NONE);
    assertThat(at(149)).isEqualTo(Label.EVENT);
  }

  @Test
  void everyDayBeforeOneRecurrenceNamesItsOnsetAndOtherDaysNone() {
    injured(100, 110, false);
    injured(150, 160, true);
    injured(170, 175, true);

    Labeller labeller = Labeller.of(WITHIN_28, log, 365);
    assertThat(labeller.onset(122)).hasValue(150);
    assertThat(labeller.onset(149)).hasValue(150);
    assertThat(labeller.onset(160)).hasValue(170);
    assertThat(labeller.onset(121)).isEmpty();
    assertThat(labeller.onset(155)).isEmpty();
  }

  @Test
  void anotherInjuryThatComesFirstCompetes() {
    injured(100, 110, false);
    injured(120, 125, false);
    injured(130, 140, true);

    assertThat(at(112)).isEqualTo(Label.COMPETING);
    assertThat(at(126)).isEqualTo(Label.EVENT);
  }

  @Test
  void leavingTheSquadAndTheEndOfDataCensor() {
    injured(100, 110, false);

    assertThat(at(337)).isEqualTo(Label.NONE);
    assertThat(at(338)).isEqualTo(Label.CENSORED);
    assertThat(Labeller.of(WITHIN_28, log, 200).at(180)).isEqualTo(Label.CENSORED);
  }

  @Test
  void aDayWhoseHorizonHasNotEndedHasNoLabelEvenWithAnInjury() {
    injured(100, 110, false);
    injured(350, 360, true);

    assertThat(at(340)).isEqualTo(Label.CENSORED);
    assertThat(at(336)).isEqualTo(Label.EVENT);
  }

  @Test
  void aStayThatFollowsDirectlyContinuesTheFollowUp() {
    injured(100, 110, false);
    log.stay("second team", 366, 500);

    assertThat(Labeller.of(WITHIN_28, log, 500).at(350)).isEqualTo(Label.NONE);
  }

  @Test
  void theDayOfAnOnsetKnownTomorrowIsNotAtRisk() {
    injured(100, 110, false);
    injured(200, 210, true);

    assertThat(at(200)).isEqualTo(Label.NOT_AT_RISK);
  }

  @Test
  void anyInjuryIsANewEpisodeAndNoEarlierOneIsNeeded() {
    injured(100, 110, false);
    injured(150, 160, false);
    Labeller any = Labeller.of(OutcomeDefinition.newEpisode(28), log, 365);

    assertThat(any.at(50)).isEqualTo(Label.NONE);
    assertThat(any.at(72)).isEqualTo(Label.EVENT);
    assertThat(any.at(105)).isEqualTo(Label.NOT_AT_RISK);
    assertThat(any.at(121)).isEqualTo(Label.NONE);
    assertThat(any.onset(122)).hasValue(150);
    assertThat(any.at(340)).isEqualTo(Label.CENSORED);
  }
}
