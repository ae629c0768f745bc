/**
 * How well would a learner do on athletes it has not seen, later in time? Splits, evaluations, and
 * what can be concluded from them.
 */
package org.loadstone.risk.study;
