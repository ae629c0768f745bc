/**
 * Charts as SVG text: one small API over one chart library, for the report page, notebooks and the
 * command line.
 *
 * <p>Every chart carries a title, a description for screen readers and its values as a table. The
 * same chart gives the same bytes on every machine: no font, clock or random id takes part.
 */
package org.loadstone.chart;
