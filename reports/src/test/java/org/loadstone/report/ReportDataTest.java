package org.loadstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDataTest {

  @Test
  void jsonReadsBackAsTheSameReport() {
    for (CohortReport report : List.of(Fixture.whole(9), Fixture.sparse(), Fixture.hostile())) {
      assertThat(ReportJson.parse(ReportJson.of(report))).isEqualTo(report);
    }
  }

  @Test
  void canonicalJsonLeavesOutWhatDiffersBetweenRuns() {
    CohortReport report = Fixture.whole(3);
    assertThat(ReportJson.of(report))
        .contains("\"run\":{\"run at\"")
        .contains("\"asOf\":\"2025-03-03\"");
    assertThat(ReportJson.of(report.canonical()))
        .doesNotContain("\"run\"")
        .contains("\"seed\":\"7\"");
    assertThat(ReportJson.parse(ReportJson.of(report.canonical()))).isEqualTo(report.canonical());
  }

  @Test
  void jsonOfSomethingElseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportJson.parse("{"))
        .withMessageStartingWith("Cannot read report data: ");
  }

  @Test
  void aSiteReportIsNeverCalledARecurrence() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Outcome("site_re_report_28d", "recurrence", "reports", "Same site.", 28))
        .withMessage(
            "Cannot call outcome site_re_report_28d \"recurrence\"; say \"new report at the same site\"");
    assertThat(Outcome.siteReReport(28).name()).isEqualTo("site_re_report_28d");
  }

  @Test
  void aPartNeedsAValueOrAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.absent(" "))
        .withMessage(
            "Cannot build part: value absent, reason \" \"; give a value or the reason why there is none");
  }

  @Test
  void moreThanThreeReasonsAreRefused() {
    WatchItem.Reason reason =
        new WatchItem.Reason(
            "sleep",
            6,
            "h",
            Optional.empty(),
            LocalDate.of(2025, 3, 1),
            WatchItem.Direction.HIGHER);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new WatchItem(
                    "a", List.of(reason, reason, reason, reason), Part.absent("No rule applies.")))
        .withMessage("Cannot show reasons: 4; give the strongest 3");
  }

  @Test
  void everyRowThatWasReadIsAccountedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DataQuality.TableCount("wellness", 10, 7, 1, 1, List.of()))
        .withMessage(
            "Cannot account for rows of wellness: read 10, accounted 9; count every row once");
  }

  @Test
  void aWatchedAthleteMustBeInTheRoster() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Roster(
                    List.of(),
                    Part.of(List.of(new WatchItem("x", List.of(), Part.absent("No rule.")))),
                    List.of()))
        .withMessage("Cannot show athlete: x; list the athlete in the roster first");
  }

  @Test
  void frequenciesCountPeople() {
    Frequency in = Frequency.suiting(0.021);
    assertThat(in.with(0.03)).isEqualTo("3 in 100");
    assertThat(in.with(0.0312)).isEqualTo("3.1 in 100");
    assertThat(in.with(0.163)).isEqualTo("16 in 100");
    assertThat(in.with(0.0001)).isEqualTo("under 0.1 in 100");
    assertThat(in.with(0)).isEqualTo("0 in 100");
    assertThat(Frequency.suiting(0.004).with(0.004)).isEqualTo("4 in 1,000");
  }
}
