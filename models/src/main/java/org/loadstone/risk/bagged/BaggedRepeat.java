package org.loadstone.risk.bagged;

/**
 * One experiment.
 *
 * @param validationAuc AUC on random rows of the training pool, which the bags had drawn from: no
 *     estimate of anything new
 * @param chosen the threshold, and what it does on those rows
 * @param auc AUC on the test athletes
 * @param test what the threshold does on the test athletes
 * @param risk mean of the bags' calibrated risks of the test rows, in row order
 */
public record BaggedRepeat(
    double validationAuc, EvenThreshold chosen, double auc, EvenThreshold test, double[] risk) {}
