/**
 * The mechanistic twin: one athlete's fitness, tissue damage, symptoms and injuries, one day a
 * step.
 *
 * <p>Engine types know nothing of policies; a caller shows them a load and they answer with what
 * the body does. Recurrence is not a parameter: it follows from deficits that were left unhealed.
 */
package org.loadstone.simulation.engine;
