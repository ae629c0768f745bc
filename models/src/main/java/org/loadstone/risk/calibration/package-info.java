/** Turns the scores of a model into risks that come true as often as they say. */
package org.loadstone.risk.calibration;
