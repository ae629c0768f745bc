package org.loadstone.source.activity;

import java.util.Optional;

/**
 * What recorded an activity. No serial number: it names one person's device in its maker's
 * accounts.
 *
 * @param name maker and product, as "garmin 2697" (FIT, numbers where the file has no name), or the
 *     creator's text (TCX, GPX); at most 100 characters
 * @param firmware version of its software, as "4.10"
 */
public record Device(Optional<String> name, Optional<String> firmware) {
  static final Device UNKNOWN = new Device(Optional.empty(), Optional.empty());
  private static final int LONGEST = 100;

  public Device {
    name = name.map(Device::line).filter(text -> !text.isEmpty());
    firmware = firmware.map(Device::line).filter(text -> !text.isEmpty());
  }

  /** A file may hold any text where its form has a name: what is kept is one short line. */
  private static String line(String text) {
    return text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
