package org.loadstone.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.check.Limit;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

class ChecksTest {
  private static List<String> names(Column<?> column) {
    return Checks.of(column).stream().map(Check::name).toList();
  }

  @Test
  void namesAreUniqueAndEveryJudgedCheckSaysWhatToDo() {
    assertThat(Checks.ALL).extracting(Check::name).doesNotHaveDuplicates();
    assertThat(Checks.ALL)
        .allSatisfy(
            check -> {
              assertThat(check.statement()).isNotBlank().doesNotEndWith(".");
              assertThat(check.remedy().isEmpty()).isEqualTo(!check.isJudged());
            });
  }

  @Test
  void checksOfAColumnFollowFromItsDeclaration() {
    assertThat(names(TrainingSessions.RPE)).containsExactly("present", "quantile", "one_value");
    assertThat(names(TrainingSessions.DURATION_MIN))
        .containsExactly("present", "quantile", "at_limit", "one_value");
    assertThat(names(WellnessReports.READINESS))
        .containsExactly("present", "quantile", "one_value", "digit_heaping");
    assertThat(names(TrainingSessions.MODALITY)).containsExactly("present");
  }

  @Test
  void whatNeedNotBeThereIsNotCheckedForPresence() {
    assertThat(names(Memberships.TO)).isEmpty();
    assertThat(names(Injuries.INJURY_ID)).isEmpty();
    assertThat(names(TrainingSessions.MEAN_HR_BPM)).doesNotContain("present").contains("at_limit");
  }

  @Test
  void aSettingNeedNotVary() {
    assertThat(names(WellnessReports.SCALE_MAX)).containsExactly("present");
  }

  @Test
  void plansAreNotLateAndEventsMayBe() {
    assertThat(Checks.isRecordOfEvents(Plans.TABLE)).isFalse();
    assertThat(Checks.isRecordOfEvents(Memberships.TABLE)).isFalse();
    assertThat(Checks.isRecordOfEvents(Injuries.TABLE)).isTrue();
  }

  @Test
  void aLimitKeepsItsSideAtAnotherNumber() {
    assertThat(new Limit.AtMost(0.1).at(0.2)).isEqualTo(new Limit.AtMost(0.2));
    assertThat(new Limit.AtLeast(0.1).at(0.2).holds(0.2)).isTrue();
    assertThat(new Limit.AtMost(0.1).holds(0.11)).isFalse();
    assertThat(new Limit.None().at(3)).isEqualTo(new Limit.None());
  }

  @Test
  void anUnknownCheckIsNamed() {
    assertThat(Checks.find("presence")).isEmpty();
    assertThatThrownBy(() -> Checks.require("presence"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot find check: presence; take one of [quarantined, present");
  }
}
