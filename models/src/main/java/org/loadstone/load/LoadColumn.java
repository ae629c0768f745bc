package org.loadstone.load;

/**
 * A column of the load table.
 *
 * @param name snake-case name
 * @param formula how it is computed, x being the daily load
 * @param convention which of the published ways this is, and when there is no value
 * @param source publication with DOI, or "definition"
 * @param series the computation
 */
record LoadColumn(String name, String formula, String convention, String source, Series series) {}
