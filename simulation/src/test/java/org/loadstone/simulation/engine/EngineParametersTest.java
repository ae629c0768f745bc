package org.loadstone.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineParametersTest {
  @TempDir Path folder;

  @Test
  void everyShippedParameterHasAUnitARangeAndASource() {
    assertThat(EngineParameters.standard().all().values())
        .hasSizeGreaterThan(80)
        .allSatisfy(
            parameter -> {
              assertThat(parameter.unit()).isNotBlank();
              assertThat(parameter.source()).hasSizeGreaterThan(8);
              assertThat(parameter.low()).isLessThan(parameter.high());
            });
  }

  @Test
  void aValueCanBeChangedInsideItsRangeOnly() {
    EngineParameters standard = EngineParameters.standard();
    assertThat(standard.with("bone.damage_exponent", 9).value("bone.damage_exponent")).isEqualTo(9);
    assertThat(standard.value("bone.damage_exponent")).isEqualTo(7);
    assertThatThrownBy(() -> standard.with("bone.damage_exponent", 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use engine parameter bone.damage_exponent: 40.0 1; give a value from 4.0 to"
                + " 14.0");
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() throws IOException {
    String text =
        new String(
            EngineParameters.class.getResourceAsStream("engine-parameters.yaml").readAllBytes(),
            StandardCharsets.UTF_8);
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file, text + "bon:\n  x: {value: 1, unit: \"1\", low: 0, high: 2, source: none known}\n");
    assertThatThrownBy(() -> EngineParameters.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use engine parameter bon.x: no such name; known names are ")
        .hasMessageContaining("bone.damage_exponent");
  }

  @Test
  void aMissingNameAndAMissingFieldAreNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "{}");
    assertThatThrownBy(() -> EngineParameters.read(empty))
        .hasMessageStartingWith("Cannot find engine parameter body.fitness_days: not in the");
    Path bare = Files.writeString(folder.resolve("bare.yaml"), "body:\n  x: {value: 1}\n");
    assertThatThrownBy(() -> EngineParameters.read(bare))
        .hasMessageStartingWith("Cannot read engine parameter body.x of ")
        .hasMessageEndingWith("no high; give value, unit, low, high and source");
  }

  @Test
  void textThatIsNoYamlIsAnErrorOfTheCaller() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [1, 2\nb: }");
    assertThatThrownBy(() -> EngineParameters.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.yaml is no valid YAML");
  }
}
