package org.loadstone.report;

import java.util.List;
import java.util.Optional;

/**
 * Training policies under the simulation model.
 *
 * @param gate whether the simulation has shown that it may be believed
 * @param reference name of the policy that the others are compared with
 * @param policies estimates per policy
 * @param differences paired differences to the reference
 * @param naturalCourse simulated against observed figures under what was really done
 * @param assumptions one sentence each
 */
public record PolicyComparison(
    Gate gate,
    String reference,
    List<Policy> policies,
    List<Difference> differences,
    List<CourseCheck> naturalCourse,
    List<String> assumptions) {

  /** Whether the checks before use were run, with a sentence. */
  public record Gate(Status status, String words) {}

  /** Outcome of the checks before use. */
  public enum Status {
    PASSED("checks passed"),
    FAILED("checks failed"),
    NOT_RUN("exploratory: gates not run");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** Returns the words on the page. */
    public String words() {
      return words;
    }
  }

  /**
   * One policy.
   *
   * @param doseKept share of the reference's training dose, 1 is all of it
   * @param recurrences outcomes per 100 athlete-seasons
   * @param daysLost days lost per athlete-season
   * @param outsideSupport share of athlete-days whose prescription lies outside observed loads
   */
  public record Policy(
      String name,
      Estimate doseKept,
      Estimate recurrences,
      Estimate daysLost,
      Optional<Double> outsideSupport) {}

  /** Paired difference to the reference, in outcomes per 100 athlete-seasons. */
  public record Difference(String policy, Estimate recurrences) {}

  /** One simulated figure beside the observed one; {@code agrees} by the rule in words. */
  public record CourseCheck(
      String quantity, Estimate observed, double simulated, Agreement agreement) {}

  /** Whether the simulated figure lies within the stated tolerance of the observed one. */
  public enum Agreement {
    WITHIN("within tolerance"),
    OUTSIDE("outside tolerance");

    private final String words;

    Agreement(String words) {
      this.words = words;
    }

    /** Returns the words on the page. */
    public String words() {
      return words;
    }
  }
}
