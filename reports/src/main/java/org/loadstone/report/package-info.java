/**
 * The cohort risk report: what a performance director, a physiotherapist and a coach read before
 * the squad meeting.
 *
 * <p>{@link org.loadstone.report.CohortReport} holds the data as plain records; {@link
 * org.loadstone.report.ReportPage} writes one self-contained page and the same data as JSON. A part
 * that the data cannot give is a {@link org.loadstone.report.Part} with the reason, and the page
 * says so in one line.
 */
package org.loadstone.report;
