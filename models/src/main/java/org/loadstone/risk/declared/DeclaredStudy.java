package org.loadstone.risk.declared;

import java.util.HashSet;
import java.util.List;

/**
 * Everything that decides what a study does with a store.
 *
 * @param name of the study, part of its identity
 * @param target which athlete-days
 * @param outcome what is predicted
 * @param features what learners see
 * @param learners beside the baselines, which are always there; at least one, in report order
 * @param evaluation how learners are split, tuned and judged
 * @param seed of splits, learners and bootstrap
 */
public record DeclaredStudy(
    String name,
    TargetCohort target,
    DeclaredOutcome outcome,
    FeatureChoice features,
    List<LearnerChoice> learners,
    EvaluationPlan evaluation,
    long seed) {
  /**
   * Checks name and learners.
   *
   * @throws IllegalArgumentException if the name is blank, there is no learner or one twice
   */
  public DeclaredStudy {
    learners = List.copyOf(learners);
    var names = new HashSet<String>();
    if (name.isBlank()
        || learners.isEmpty()
        || !learners.stream().allMatch(l -> names.add(l.name()))) {
      throw new IllegalArgumentException(
          "Cannot declare study '%s' of learners %s; give a name and learners, each once"
              .formatted(name, learners));
    }
  }

  /** Returns this study with another seed. */
  public DeclaredStudy withSeed(long other) {
    return new DeclaredStudy(name, target, outcome, features, learners, evaluation, other);
  }

  /** Returns the SHA-256 of {@link DeclaredStudyJson}, as 64 hexadecimal digits. */
  public String hash() {
    return DeclaredStudyJson.hash(this);
  }
}
