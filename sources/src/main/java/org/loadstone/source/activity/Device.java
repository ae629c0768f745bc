package org.loadstone.source.activity;

import java.util.Optional;

/**
 * What recorded an activity. No serial number: it names one person's device in its maker's
 * accounts.
 *
 * @param name maker and product, as "garmin 2697" (FIT, numbers where the file has no name), or the
 *     creator's text (TCX, GPX)
 * @param firmware version of its software, as "4.10"
 */
public record Device(Optional<String> name, Optional<String> firmware) {
  static final Device UNKNOWN = new Device(Optional.empty(), Optional.empty());
}
