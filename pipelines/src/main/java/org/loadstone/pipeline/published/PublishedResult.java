package org.loadstone.pipeline.published;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.ScalingLeak;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.study.RiskEvaluation;
import org.loadstone.risk.study.StudyResult;

/**
 * What a published study gives on its file.
 *
 * @param study as declared
 * @param table of the file
 * @param order which end of the windows is the newest, told from the rows
 * @param leak injuries that the scaling by healthy rows marks
 * @param testAthletes ids of those held out by the protocol, ascending
 * @param protocol as published first, then by the scalings beside
 * @param gains AUC as published less that of each scaling beside, on the same resamples
 * @param sameAthletes the honest variant on the same test athletes
 * @param everyAthlete the honest variant that tests every athlete once
 */
public record PublishedResult(
    PublishedStudy study,
    RiskTable table,
    WindowOrder order,
    ScalingLeak leak,
    List<String> testAthletes,
    List<BaggedResult> protocol,
    List<Answer<AthleteBootstrap.Result>> gains,
    Forward sameAthletes,
    StudyResult everyAthlete) {
  public PublishedResult {
    testAthletes = List.copyOf(testAthletes);
    protocol = List.copyOf(protocol);
    gains = List.copyOf(gains);
  }

  /**
   * Learners on unseen athletes and later days.
   *
   * @param cutDay first test day: the day before an event that counts
   * @param evaluations by learner, baselines first; absent with the reason
   * @param untold baselines that the file holds no column for
   */
  public record Forward(
      int cutDay, Map<String, Answer<RiskEvaluation>> evaluations, List<String> untold) {
    public Forward {
      untold = List.copyOf(untold);
      evaluations = Collections.unmodifiableMap(new LinkedHashMap<>(evaluations));
    }
  }
}
