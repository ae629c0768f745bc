package org.loadstone.simulation;

import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.Prescription;

/** Receives each simulated day when it is over, before the next one begins. */
@FunctionalInterface
interface DaySink {
  void day(TwinState state, SimulatedMorning morning, Prescription asked, double doneAu);
}
