/**
 * A cohort with known truth, written as the raw files that real sources would send: gaps, late
 * entries and dirty rows included. Injuries and recurrences come from the twin.
 */
package org.loadstone.simulation.generate;
