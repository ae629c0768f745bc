/**
 * Proportional hazards of rows at risk in (start, stop]: Cox's partial likelihood with strata,
 * weights, offsets and ties, its robust variance, curves, residuals and tests, shared frailty and
 * penalties. Equal to R's survival.
 */
package org.loadstone.survival.cox;
