/**
 * How well would a learner do on athletes it has not seen, later in time? Splits, evaluations, what
 * can be concluded from them, and the model card.
 */
package org.loadstone.risk.study;
