package org.loadstone.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.loadstone.source.InputError;

class YamlNodeTest {
  private static final String TEXT =
      """
      name: a
      target:
        squads: [first, second]
        washout: 7

      steps:
        - at: 1
        - at: one
      """;

  @Test
  void aMistakeIsToldWithItsLineItsKeyAndWhatIsAllowed() {
    YamlNode root = YamlNode.of("study", "s.yaml", TEXT);
    assertThatThrownBy(() -> root.require("target").allow("squads", "washout_days"))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot read study s.yaml: line 4: target: unknown key washout; did you mean"
                + " washout_days? Allowed: squads, washout_days");
    assertThatThrownBy(() -> root.require("steps").elements().get(1).require("at").whole())
        .hasMessage(
            "Cannot read study s.yaml: line 8: steps[1].at: expected a whole number, found one;"
                + " write for example 1");
    assertThatThrownBy(() -> root.require("nothing"))
        .hasMessage("Cannot read study s.yaml: nothing is missing; add it");
  }

  @Test
  void jsonIsReadAsTheYamlThatItIs() {
    YamlNode root = YamlNode.of("study", "s.json", "{\"target\":{\"squads\":[\"a\"]},\"n\":2}");
    assertThat(root.require("target").texts("squads")).containsExactly("a");
    assertThat(root.require("n").whole()).isEqualTo(2);
  }

  @Test
  void placesBehindAnAliasHaveTheirKeyOnly() {
    YamlNode root = YamlNode.of("study", "s.yaml", "a: &x {k: 1}\nb: *x\n");
    assertThatThrownBy(() -> root.require("b").allow("other"))
        .hasMessageContaining("b: unknown key k");
  }
}
