package org.loadstone.risk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.card.Appraisal.Bias;
import org.loadstone.risk.card.Appraisal.Question;
import org.loadstone.risk.card.Appraisal.Reply;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.StudyResult;

class ChecklistTest {
  private static Map<String, ChecklistItem> tripod(StudyResult result, CardText text) {
    return TripodAi.items(new Facts(result, text)).stream()
        .collect(Collectors.toMap(ChecklistItem::id, item -> item));
  }

  private static Appraisal probast(StudyResult result, CardText text) {
    return Probast.of(new Facts(result, text));
  }

  private static Question question(Appraisal appraisal, String id) {
    return appraisal.domains().stream()
        .flatMap(domain -> domain.questions().stream())
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tripodHasItsItemsInOrder() {
    for (StudyResult result : CardStudies.ALL) {
      List<String> ids =
          TripodAi.items(new Facts(result, CardStudies.text())).stream()
              .map(ChecklistItem::id)
              .toList();
      assertThat(ids).hasSize(52).doesNotHaveDuplicates().startsWith("1", "2", "3a", "3b", "3c");
      assertThat(ids.stream().map(id -> id.replaceAll("[a-z]", "")).distinct())
          .hasSize(27)
          .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    }
  }

  @Test
  void theRunFillsWhatItKnowsAndOpensTheRest() {
    Map<String, ChecklistItem> items = tripod(CardStudies.GOOD, CardStudies.text());
    assertThat(items.get("13").text()).startsWith("None: no rows were added");
    assertThat(items.get("13").state()).isEqualTo("filled");
    assertThat(items.get("11").text())
        .contains("median of the training rows")
        .contains("90 (follow-up ended before 28 days");
    assertThat(items.get("10").text()).contains("By Riley 2020 a model of its size needs");
    assertThat(List.of("2", "17", "18a", "18b", "18c", "18d", "19"))
        .allSatisfy(
            id -> {
              assertThat(items.get(id).state()).isEqualTo("open");
              assertThat(items.get(id).text()).startsWith("open: ");
            });
    assertThat(items.get("18f").text()).startsWith("Made by Loadstone 0.1.0").contains("open: ");
  }

  @Test
  void theTeamsAnswersCloseItems() {
    CardText text =
        CardStudies.text()
            .withPeriod("2020-07-01 to 2023-06-30")
            .withAnswers(Map.of("18a", "Nobody paid for it.", "6a", "One club."));
    Map<String, ChecklistItem> items = tripod(CardStudies.GOOD, text);
    assertThat(items.keySet()).containsExactlyInAnyOrderElementsOf(TripodAi.IDS).hasSize(52);
    assertThat(items.get("18a").text()).isEqualTo("Nobody paid for it.");
    assertThat(items.get("18a").isOpen()).isFalse();
    assertThat(items.get("5b").text())
        .isEqualTo("First and last athlete-day: 2020-07-01 to 2023-06-30.");
    assertThat(tripod(CardStudies.GOOD, CardStudies.text()).get("5b").isOpen()).isTrue();
    assertThatThrownBy(
            () -> tripod(CardStudies.GOOD, CardStudies.text().withAnswers(Map.of("99", "x"))))
        .hasMessageStartingWith("Cannot fill item 99 of TRIPOD+AI; give ids of [1, 2, 3a");
  }

  @Test
  void probastHasFourDomainsOfTwentyQuestions() {
    for (StudyResult result : CardStudies.ALL) {
      Appraisal appraisal = probast(result, CardStudies.text());
      assertThat(appraisal.domains())
          .extracting(domain -> domain.questions().size())
          .containsExactly(2, 3, 6, 9);
      assertThat(appraisal.domains())
          .flatExtracting(Appraisal.Domain::questions)
          .allSatisfy(question -> assertThat(question.why()).endsWith("."));
    }
  }

  @Test
  void fewOnsetsAreNotEnough() {
    Question few = question(probast(CardStudies.FEW, CardStudies.text()), "4.1");
    assertThat(few.reply()).isEqualTo(Reply.NO);
    assertThat(few.why()).contains("onsets per candidate parameter");
    Question none = question(probast(CardStudies.NO_EVENTS, CardStudies.text()), "4.1");
    assertThat(none.reply()).isEqualTo(Reply.NO);
    assertThat(question(probast(CardStudies.GOOD, CardStudies.text()), "4.1").reply())
        .isEqualTo(Reply.YES);
  }

  @Test
  void lostFollowUpAndOutcomesThatAreReportsAreHeldAgainstAStudy() {
    Appraisal kept = probast(CardStudies.GOOD, CardStudies.text());
    assertThat(question(kept, "4.3").reply()).isEqualTo(Reply.PROBABLY_YES);
    assertThat(question(kept, "3.1").reply()).isEqualTo(Reply.PROBABLY_NO);
    assertThat(question(kept, "3.5").reply()).isEqualTo(Reply.NO_INFORMATION);
    assertThat(question(kept, "4.4").reply()).isEqualTo(Reply.PROBABLY_NO);
    Appraisal lost = probast(CardStudies.GOOD, CardStudies.with(CardStudies.flow(900)));
    assertThat(question(lost, "4.3").reply()).isEqualTo(Reply.PROBABLY_NO);
    assertThat(question(lost, "4.6").why()).contains("20.0 % with follow-up ended early");
    var competing =
        new CohortFlow.Step("without another injury first", "another injury came first", 7, 93, 9);
    Appraisal left =
        probast(CardStudies.GOOD, CardStudies.with(new CohortFlow(List.of(competing))));
    assertThat(question(left, "1.2").why())
        .startsWith("7 athlete-days were left out for what came");
    assertThat(question(left, "4.6").reply()).isEqualTo(Reply.PROBABLY_NO);
    Appraisal untold = probast(CardStudies.GOOD, CardStudies.with(new CohortFlow(List.of())));
    assertThat(question(untold, "4.3").reply()).isEqualTo(Reply.NO_INFORMATION);
    assertThat(question(untold, "1.2").reply()).isEqualTo(Reply.NO_INFORMATION);
  }

  @Test
  void oneBadAnswerMakesADomainAndTheWholeHigh() {
    Appraisal appraisal = probast(CardStudies.GOOD, CardStudies.text());
    assertThat(appraisal.domains())
        .extracting(Appraisal.Domain::bias)
        .containsExactly(Bias.LOW, Bias.LOW, Bias.HIGH, Bias.HIGH);
    assertThat(appraisal.overall()).isEqualTo(Bias.HIGH);
    assertThat(appraisal.why()).isEqualTo("High in: outcome, analysis.");
  }
}
