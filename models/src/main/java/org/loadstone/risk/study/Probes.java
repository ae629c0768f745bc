package org.loadstone.risk.study;

import java.util.Optional;
import org.loadstone.metric.Answer;

/**
 * What is asked of the learner that scores alone, because it fits models anew.
 *
 * @param learner name
 * @param curve would more athletes help?
 * @param squads does it carry over to a squad it has not seen?
 * @param seasons does it carry over to a season it has not seen?
 * @param size onsets that a model of its size needs; absent without a parameter or an event
 */
public record Probes(
    String learner,
    Optional<LearningCurve> curve,
    Optional<Transport> squads,
    Optional<Transport> seasons,
    Answer<SampleSize> size) {}
