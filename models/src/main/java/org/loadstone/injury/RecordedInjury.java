package org.loadstone.injury;

import java.util.OptionalInt;

/**
 * An injury as medical staff recorded it. Days are days since 1970-01-01.
 *
 * @param id the record's id
 * @param onset first day
 * @param known day by whose night the record was known, in whatever version
 * @param returned first day of full availability, empty while it lasts or when not recorded
 * @param returnStated day by whose night staff had stated that return; without one it says nothing
 * @param place site, side and tissue
 * @param recurrenceOf id of the injury that staff hold this to be a recurrence of, or empty
 */
public record RecordedInjury(
    String id,
    int onset,
    int known,
    OptionalInt returned,
    int returnStated,
    Place place,
    String recurrenceOf) {

  /** An injury whose record has one version. */
  public RecordedInjury(
      String id, int onset, int known, OptionalInt returned, Place place, String recurrenceOf) {
    this(id, onset, known, returned, known, place, recurrenceOf);
  }
}
