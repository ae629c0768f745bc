package org.loadstone.force;

/**
 * A stretch of a trace with a name.
 *
 * @param fromS begin by the trace's clock, seconds
 * @param toS end, seconds
 */
public record Phase(String name, double fromS, double toS) {}
