package org.loadstone.simulation.generate;

import java.nio.file.Path;

/**
 * A cohort that has been written.
 *
 * @param raw folder of the raw files
 * @param truth folder of the truth
 * @param athletes number of athletes
 * @param injuries true number of injuries
 * @param recurrences true number of recurrences among them
 */
public record GeneratedCohort(Path raw, Path truth, int athletes, int injuries, int recurrences) {}
