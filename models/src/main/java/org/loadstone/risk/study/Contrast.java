package org.loadstone.risk.study;

import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;

/**
 * Does a model rank athlete-days better than the best baseline? The baseline is chosen by its AUC
 * on the same rows, which favours the baseline.
 *
 * @param learner name of the model
 * @param reference name of the baseline
 * @param auc difference of AUC, model minus baseline, from paired resamples
 */
public record Contrast(String learner, String reference, Answer<AthleteBootstrap.Result> auc) {}
