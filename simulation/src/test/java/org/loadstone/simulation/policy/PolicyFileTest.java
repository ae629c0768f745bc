package org.loadstone.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
  @TempDir Path folder;

  private List<NamedPolicy> read(String yaml) throws IOException {
    return PolicyFile.read(Files.writeString(folder.resolve("p.yaml"), yaml));
  }

  @Test
  void theShippedFileHoldsFourPoliciesWithTheReferenceFirst() {
    List<NamedPolicy> policies = PolicyFile.standard();
    assertThat(policies)
        .extracting(NamedPolicy::name)
        .containsExactly("historical", "block 3:1", "ramp-capped linear", "symptom-gated");
    assertThat(policies.getFirst().policy()).isEqualTo(underUsualCare(new Historical()));
    LoadBase own = new LoadBase.OwnMean(1);
    assertThat(policies.get(1).policy())
        .isEqualTo(underUsualCare(new BlockPeriodization(own, 3, 0.08, 0.6)));
    assertThat(policies.get(2).policy())
        .isEqualTo(underUsualCare(new LinearProgression(own, 12, 0.04).rampCappedAt(0.10)));
  }

  private static LoadPolicy underUsualCare(LoadPolicy policy) {
    return policy
        .gatedBySymptoms(new SymptomLimits(4, 7, 9, 0.6))
        .stagedAfterReturn(ReturnStages.staged(2, 0.6, 0.8));
  }

  @Test
  void jsonIsReadAsWell() throws IOException {
    List<NamedPolicy> policies =
        read("{\"policies\": [{\"name\": \"flat\", \"shape\": {\"kind\": \"constant\"}}]}");
    assertThat(policies.getFirst().policy()).isEqualTo(new Constant(new LoadBase.OwnMean(1)));
  }

  @Test
  void gatesComeAfterGuardsInTheOrderWritten() throws IOException {
    String yaml =
        """
        policies:
          - name: careful
            shape: {kind: block, base: {au: 400}, loading_weeks: 2}
            gates:
              - {kind: symptoms, pain: 2}
              - {kind: staged_return, shares: [0.5], days_per_stage: 2}
            guards:
              - {kind: ramp_cap, fraction: 0.2}
        """;
    assertThat(read(yaml).getFirst().policy())
        .isEqualTo(
            new BlockPeriodization(new LoadBase.Fixed(400), 2, 0.08, 0.6)
                .rampCappedAt(0.2)
                .gatedBySymptoms(new SymptomLimits(2, 6, 7, 0.5))
                .stagedAfterReturn(ReturnStages.staged(2, 0.5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {polices: []}                                                                   | unknown key 'polices'; allowed are policies
          {policies: []}                                                                  | declares none; list them under policies
          {policies: [{name: a}]}                                                         | policy 'a': no key 'shape'; add it
          {policies: [{shape: {kind: planned}}]}                                          | a policy: no key 'name'; add it
          {policies: [{name: a, shape: {kind: wave}}]}                                    | unknown kind 'wave'; allowed are historical, planned, constant, block, linear
          {policies: [{name: a, shape: {kind: block, weeks: 3}}]}                         | policy 'a', shape: unknown key 'weeks'; allowed are kind, base, loading_weeks, weekly_ramp, deload
          {policies: [{name: a, shape: {kind: block, deload: much}}]}                     | deload is 'much'; give a number
          {policies: [{name: a, shape: {kind: block, loading_weeks: 2.5}}]}               | loading_weeks is '2.5'; give a whole number
          {policies: [{name: a, shape: {kind: block, base: {own: 1}}}]}                   | unknown key 'own'; allowed are own_mean, au
          {policies: [{name: a, shape: {kind: planned}, guards: [{kind: acwr}]}]}         | unknown kind 'acwr'; allowed are ramp_cap
          {policies: [{name: a, shape: {kind: planned}, gates: [{kind: symptoms, pian: 3}]}]} | unknown key 'pian'; allowed are kind, pain, pain_stop, soreness, reduced_to
          {policies: [{name: a, shape: {kind: planned}}, {name: a, shape: {kind: planned}}]} | has the name 'a' twice; give each policy a name of its own
          {policies: [{name: a, shape: planned}]}                                         | not a mapping of keys to values
          """)
  void aMistakeIsNamedWithItsRemedy(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot ")
        .hasMessageContaining(message);
  }
}
