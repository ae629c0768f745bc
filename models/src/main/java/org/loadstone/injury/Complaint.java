package org.loadstone.injury;

/**
 * One report of one body site by an athlete.
 *
 * @param day day of the report, days since 1970-01-01
 * @param known day by whose night it was known
 * @param place site and side; reports carry no tissue
 * @param severity minor, major or empty
 */
public record Complaint(int day, int known, Place place, String severity) {}
