package org.loadstone.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {
  private static List<Optional<Double>> answers(double... values) {
    return Arrays.stream(values).mapToObj(Optional::of).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "acl_rsi, 12, 7, 70, 0, 100",
    "i_prrs, 6, 50, 30, 0, 60",
    "tsk_11, 11, 2, 22, 11, 44",
    "hooper, 4, 3, 12, 4, 28"
  })
  void equal_answers_give_the_published_score(
      String key, int items, double answer, double score, double least, double most) {
    Instrument instrument = Instrument.find(key).orElseThrow();
    assertThat(instrument.score(Collections.nCopies(items, Optional.of(answer))))
        .hasValueSatisfying(value -> assertThat(value).isEqualTo(score));
    assertThat(instrument.leastScore()).isEqualTo(least);
    assertThat(instrument.mostScore()).isEqualTo(most);
  }

  @Test
  void an_item_without_an_answer_gives_no_score() {
    List<Optional<Double>> answers =
        List.of(Optional.of(2.0), Optional.empty(), Optional.of(3.0), Optional.of(1.0));
    assertThat(Instrument.HOOPER.score(answers)).isEmpty();
  }

  @Test
  void who_could_not_take_part_scores_100_and_who_had_no_problem_0() {
    List<Optional<Double>> out =
        List.of(Optional.of(25.0), Optional.empty(), Optional.empty(), Optional.empty());
    List<Optional<Double>> well =
        List.of(Optional.of(0.0), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(Instrument.OSTRC_H2.score(out)).contains(100.0);
    assertThat(Instrument.OSTRC_H2.score(well)).contains(0.0);
    assertThat(Instrument.OSTRC_H2.score(answers(8, 17, 8, 8))).contains(41.0);
    List<Optional<Double>> halfAsked =
        List.of(Optional.of(0.0), Optional.of(8.0), Optional.empty(), Optional.empty());
    assertThat(Instrument.OSTRC_H2.score(halfAsked)).isEmpty();
  }

  @Test
  void an_answer_outside_the_items_range_or_off_its_values_is_refused() {
    assertThatThrownBy(() -> Instrument.HOOPER.score(answers(1, 8, 1, 1)))
        .hasMessage("Cannot score hooper: answer 8.0; expected 1.0 to 7.0");
    assertThatThrownBy(() -> Instrument.OSTRC_H2.score(answers(8, 6, 8, 8)))
        .hasMessage("Cannot score ostrc_h2: answer 6.0; expected 0, 8, 17 or 25");
    assertThatThrownBy(() -> Instrument.TSK_11.score(answers(1, 2)))
        .hasMessage("Cannot score tsk_11: 2 items; give 11");
  }

  @ParameterizedTest
  @CsvSource({
    "TMHB, thigh, muscle",
    "KSP, knee, bone",
    "QT1, lower_leg, tendon",
    "AL1, ankle, ligament",
    "LV1, lumbosacral,",
    "XXX, unspecified,"
  })
  void an_osiics_code_tells_site_and_where_it_can_tissue(String code, String site, String tissue) {
    assertThat(Osiics.isCode(code)).isTrue();
    assertThat(Osiics.findSite(code)).contains(site);
    assertThat(Osiics.findTissue(code)).isEqualTo(Optional.ofNullable(tissue));
  }

  @ParameterizedTest
  @CsvSource({"K", "KS", "ksp", "1SP", "KSPXX", "JSP", "K-P"})
  void a_text_without_the_structure_or_a_known_area_is_no_code(String text) {
    assertThat(Osiics.isCode(text)).isFalse();
    assertThat(Osiics.findSite(text)).isEmpty();
    assertThat(Osiics.findTissue(text)).isEmpty();
  }
}
