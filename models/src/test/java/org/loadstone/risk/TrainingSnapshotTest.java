package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSnapshotTest {
  @TempDir private Path folder;

  @Test
  void aTableComesBackWithItsAbsencesLabelsAndHash() {
    RiskTable table = SyntheticRisk.table(20, 30, 6);
    Path file = folder.resolve("snapshots").resolve("training.arrow");
    String hash = TrainingSnapshot.write(table, file);
    RiskTable read = TrainingSnapshot.read(file);
    assertThat(hash).isEqualTo(table.contentHash()).isEqualTo(read.contentHash());
    assertThat(read.features()).isEqualTo(table.features());
    assertThat(read.labels()).containsExactly(table.labels());
    assertThat(read.onsetCount()).isEqualTo(table.onsetCount()).isPositive();
    assertThat(read.require("sleep").present()).containsExactly(table.require("sleep").present());
    assertThat(read.squad(0)).isEqualTo(table.squad(0));
  }

  @Test
  void moreRowsThanOneBatchAndNoLabelsComeBack() {
    RiskTableBuilder builder = RiskTable.unlabelled(List.of("x"));
    for (int i = 0; i < 70_000; i++) {
      builder.add("a" + i % 7, "", i, new double[] {i / 3.0}, new boolean[] {i % 5 > 0});
    }
    RiskTable table = builder.build();
    Path file = folder.resolve("score.arrow");
    TrainingSnapshot.write(table, file);
    RiskTable read = TrainingSnapshot.read(file);
    assertThat(read.rows()).isEqualTo(70_000);
    assertThat(read.isLabelled()).isFalse();
    assertThat(read.contentHash()).isEqualTo(table.contentHash());
  }

  @Test
  void aChangedByteOrAnotherFileIsNoticed() throws IOException {
    RiskTable table = SyntheticRisk.table(5, 5, 6);
    Path file = folder.resolve("t.arrow");
    TrainingSnapshot.write(table, file);
    byte[] bytes = Files.readAllBytes(file);
    int at = indexOf(bytes, "athlete-003".getBytes(StandardCharsets.UTF_8));
    bytes[at + 8] = '9';
    Files.write(file, bytes);
    assertThatThrownBy(() -> TrainingSnapshot.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not match its hash");
    Path text = Files.writeString(folder.resolve("no.arrow"), "not an Arrow file at all");
    assertThatThrownBy(() -> TrainingSnapshot.read(text)).hasMessageContaining("no.arrow");
  }

  @Test
  void aFeatureNamedLikeAKeyIsRefused() {
    RiskTable table = RiskTable.labelled(List.of("day")).build();
    assertThatThrownBy(() -> TrainingSnapshot.write(table, folder.resolve("x.arrow")))
        .hasMessageContaining("feature day has the name of a key");
  }

  private static int indexOf(byte[] in, byte[] wanted) {
    for (int i = 0; i <= in.length - wanted.length; i++) {
      if (Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
