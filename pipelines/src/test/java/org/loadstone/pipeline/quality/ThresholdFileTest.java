package org.loadstone.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.quality.Thresholds;
import org.loadstone.source.InputError;

class ThresholdFileTest {
  @TempDir private Path folder;

  private Thresholds read(String text) throws IOException {
    return ThresholdFile.read(Files.writeString(folder.resolve("limits.yaml"), text));
  }

  @Test
  void limitsAreSetForChecksTablesAndColumns() throws IOException {
    Thresholds set =
        read(
            """
            least_rows: 50
            limits:
              quarantined: 0.02
              quarantined training_session: 0.05   # an old watch
              present training_session.rpe: 0.9
              one_value wellness.mood: off
              device_shift: 0.5
            """);
    assertThat(set.leastRows()).isEqualTo(50);
    assertThat(set.set())
        .containsEntry("quarantined", Optional.of(0.02))
        .containsEntry("quarantined training_session", Optional.of(0.05))
        .containsEntry("present training_session.rpe", Optional.of(0.9))
        .containsEntry("one_value wellness.mood", Optional.empty())
        .containsEntry("device_shift", Optional.of(0.5))
        .hasSize(5);
  }

  @Test
  void anEmptyFileChangesNothing() throws IOException {
    assertThat(read("")).isEqualTo(Thresholds.standard());
    assertThat(read("# nothing yet\n")).isEqualTo(Thresholds.standard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit: {}|unknown key 'limit'; did you mean 'limits'? Known are least_rows, limits",
        "limits: {quarantine: 0.1}|unknown check 'quarantine'; did you mean 'quarantined'?",
        "limits: {quantile: 0.1}|unknown check 'quantile'",
        "limits: {present wellnes: 0.1}|unknown table 'wellnes'; did you mean 'wellness'?",
        "limits: {present wellness.moood: 0.1}|unknown column 'moood'; did you mean 'mood'?",
        "limits: {present: 1.5}|the limit of 'present' is '1.5'; give a number from 0 to 1",
        "limits: {present: often}|the limit of 'present' is 'often'; give a number from 0 to 1",
        "limits: {present wellness mood: 1}|has 3 words; write check, check table",
        "limits: [1]|limits is not a mapping; write key: value",
        "least_rows: 0|least_rows is '0'; give a whole number from 1",
        "'a: b: c'|it is no valid YAML",
      })
  void aMistakeIsNamedWithTheRemedy(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read limits " + folder.resolve("limits.yaml") + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> ThresholdFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("none.yaml: it cannot be read");
  }
}
