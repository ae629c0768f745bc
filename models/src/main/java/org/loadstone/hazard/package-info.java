/** Hazards in discrete time: one row a person and period, one event at most in it. */
package org.loadstone.hazard;
