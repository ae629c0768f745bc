/**
 * How good is a predicted probability? Discrimination, calibration, overall error and use, each
 * with an interval that respects that rows of one athlete belong together.
 *
 * <p>Every statistic here works on a {@link org.loadstone.metric.RiskSample} and is absent with a
 * reason, never NaN, where its definition needs something that the sample lacks.
 */
package org.loadstone.metric;
