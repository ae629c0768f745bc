/**
 * Features as folds over one athlete's past: one definition for history, the nightly job and the
 * simulator.
 */
package org.loadstone.feature;
