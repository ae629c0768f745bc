package org.loadstone.risk.card;

import java.util.List;
import org.loadstone.risk.study.StudyResult;

/**
 * The model card of a study: what it is for, what can be concluded, how rows came about, every
 * figure with its interval, limits, the reporting checklist TRIPOD+AI and the appraisal PROBAST. It
 * states associations and predictions only.
 */
public final class ModelCard {
  private ModelCard() {}

  /**
   * Returns the card as data; equal for equal results, as it leaves out the facts of the run.
   *
   * @throws IllegalArgumentException if the team answers an item that TRIPOD+AI does not have
   */
  public static Card card(StudyResult result, CardText text) {
    Facts facts = new Facts(result, text);
    StudySections study = new StudySections(facts);
    UseSections use = new UseSections(facts);
    GroupSections groups = new GroupSections(facts);
    SizeSections size = new SizeSections(facts);
    return new Card(
        text.title(),
        List.of(
            study.purpose(),
            study.conclusions(),
            study.participants(),
            study.outcome(),
            study.flow(),
            study.split(),
            study.predictors(),
            new PerformanceSection(facts).section(),
            new CalibrationSection(facts).section(),
            use.netBenefit(),
            use.alerts(),
            new ChanceSection(facts).section(),
            groups.subgroups(),
            groups.carryOver(),
            size.learningCurve(),
            size.sampleSize(),
            study.audit(),
            study.limits(),
            TripodAi.section(facts),
            Probast.section(facts),
            study.provenance()));
  }

  /** Returns the card as Markdown. */
  public static String of(StudyResult result, CardText text) {
    return CardMarkdown.of(card(result, text));
  }
}
