package org.loadstone.report;

import java.time.LocalDate;

/** A value of one calendar day; an absent day has none. */
public record Dated(LocalDate day, double value) {}
