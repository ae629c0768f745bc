package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.pipeline.ingest.KeyJudge.Fate.ACCEPTED;
import static org.loadstone.pipeline.ingest.KeyJudge.Fate.CONFLICT;
import static org.loadstone.pipeline.ingest.KeyJudge.Fate.DUPLICATE;
import static org.loadstone.pipeline.ingest.KeyJudge.Fate.UNCHANGED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.pipeline.ingest.KeyJudge.Fate;
import org.loadstone.pipeline.ingest.KeyJudge.Version;

class KeyJudgeTest {
  private static Version stated(String content, long known) {
    return new Version(hash(content), known, false);
  }

  private static Version imputed(String content, long known) {
    return new Version(hash(content), known, true);
  }

  private static Version always(String content) {
    return new Version(hash(content), null, true);
  }

  private static Hash128 hash(String content) {
    return new Hash128(content.hashCode(), 0);
  }

  private static List<Fate> fates(List<Version> stored, Version... read) {
    KeyJudge judge = new KeyJudge();
    judge.begin();
    stored.forEach(judge::stored);
    List<Fate> fates = new ArrayList<>();
    for (Version version : read) {
      fates.add(judge.judge(version));
    }
    return fates;
  }

  @Test
  void a_row_that_is_new_is_accepted_and_its_repeat_is_a_duplicate() {
    assertThat(fates(List.of(), stated("a", 1), stated("a", 1), stated("a", 2)))
        .containsExactly(ACCEPTED, DUPLICATE, DUPLICATE);
    assertThat(fates(List.of(), always("a"), always("a"))).containsExactly(ACCEPTED, DUPLICATE);
  }

  @Test
  void versions_follow_each_other_and_a_return_to_the_first_is_one() {
    assertThat(fates(List.of(), stated("a", 1), stated("b", 2), stated("a", 3)))
        .containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
  }

  @Test
  void of_two_rows_of_one_time_the_first_stands_and_the_other_contradicts_it() {
    assertThat(fates(List.of(), stated("a", 1), stated("b", 1), stated("a", 1)))
        .containsExactly(ACCEPTED, CONFLICT, DUPLICATE);
  }

  @Test
  void a_row_without_a_stated_time_is_a_version_only_when_it_is_the_first() {
    assertThat(fates(List.of(), imputed("a", 1), imputed("b", 2), imputed("a", 3)))
        .containsExactly(ACCEPTED, CONFLICT, DUPLICATE);
    assertThat(fates(List.of(), stated("a", 1), imputed("b", 2)))
        .containsExactly(ACCEPTED, CONFLICT);
  }

  @Test
  void what_the_store_has_is_unchanged_whatever_its_time() {
    List<Version> stored = List.of(stated("a", 1), stated("b", 5));
    assertThat(fates(stored, imputed("a", 1), stated("a", 1), stated("b", 5)))
        .containsExactly(UNCHANGED, UNCHANGED, UNCHANGED);
    assertThat(fates(stored, stated("c", 5), imputed("c", 9)))
        .as("not later, or not stated to be")
        .containsExactly(CONFLICT, CONFLICT);
  }

  @Test
  void a_row_known_later_than_the_store_repeats_its_latest_version_or_corrects_it() {
    List<Version> stored = List.of(stated("b", 5), stated("a", 1));
    assertThat(fates(stored, stated("b", 6), stated("a", 7), stated("a", 8), stated("b", 9)))
        .containsExactly(UNCHANGED, ACCEPTED, DUPLICATE, ACCEPTED);
    assertThat(fates(List.of(always("a")), stated("b", 1))).containsExactly(ACCEPTED);
  }

  @Test
  void a_new_key_forgets_the_one_before() {
    KeyJudge judge = new KeyJudge();
    judge.begin();
    judge.stored(stated("a", 9));
    assertThat(judge.judge(stated("b", 1))).isEqualTo(CONFLICT);
    judge.begin();
    assertThat(judge.judge(stated("b", 1))).isEqualTo(ACCEPTED);
  }
}
