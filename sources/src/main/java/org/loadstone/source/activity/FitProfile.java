package org.loadstone.source.activity;

import java.util.List;

/** Numbers of the public FIT profile: messages, their fields, scales. */
final class FitProfile {
  static final int FILE_ID = 0;
  static final int SPORT = 12;
  static final int SESSION = 18;
  static final int RECORD = 20;
  static final int EVENT = 21;
  static final int DEVICE_INFO = 23;
  static final int FILE_CREATOR = 49;
  static final int HEART_RATES = 132;

  /** The time of any message that has one. */
  static final int TIMESTAMP = 253;

  /** 1989-12-31T00:00:00Z in seconds since 1970. */
  private static final long EPOCH_S = 631_065_600;

  /** A smaller time counts from when the device was switched on. */
  static final long FIRST_DATE_S = 0x1000_0000;

  static final int FILE_TYPE = 0;
  static final int FILE_MAKER = 1;
  static final int FILE_PRODUCT = 2;
  static final int FILE_PRODUCT_NAME = 8;

  static final int CREATOR_SOFTWARE = 0;

  static final int DEVICE_INDEX = 0;
  static final int DEVICE_MAKER = 2;
  static final int DEVICE_PRODUCT = 4;
  static final int DEVICE_SOFTWARE = 5;
  static final int DEVICE_PRODUCT_NAME = 27;

  static final int SPORT_NAME = 0;
  static final int SPORT_SUB = 1;

  static final int EVENT_KIND = 0;
  static final int EVENT_TYPE = 1;
  static final int EVENT_TIMER = 0;

  static final int SESSION_START = 2;
  static final int SESSION_SPORT = 5;
  static final int SESSION_SUB_SPORT = 6;
  static final int SESSION_CADENCE = 18;
  static final int SESSION_FRACTIONAL_CADENCE = 92;

  static final int RECORD_CADENCE = 4;
  static final int RECORD_DISTANCE = 5;
  static final int RECORD_SPEED_DISTANCE = 8;
  static final int RECORD_CADENCE_256 = 52;
  static final int RECORD_FRACTIONAL_CADENCE = 53;

  static final double FRACTIONAL_CADENCE_SCALE = 128;
  static final double CADENCE_256_SCALE = 256;
  static final int SPEED_DISTANCE_BYTES = 3;
  static final double SPEED_12_SCALE = 100;
  static final double DISTANCE_12_SCALE = 16;

  private static final double DEGREES = (1L << 31) / 180.0;

  /** value = written / scale - offset. */
  record RecordField(Channel channel, int field, double scale, double offset) {}

  /** In this order; a later field of a channel is the better one. */
  static final List<RecordField> RECORD_FIELDS =
      List.of(
          new RecordField(Channel.HEART_RATE, 3, 1, 0),
          new RecordField(Channel.DISTANCE, RECORD_DISTANCE, 100, 0),
          new RecordField(Channel.SPEED, 6, 1_000, 0),
          new RecordField(Channel.SPEED, 73, 1_000, 0),
          new RecordField(Channel.ALTITUDE, 2, 5, 500),
          new RecordField(Channel.ALTITUDE, 78, 5, 500),
          new RecordField(Channel.LATITUDE, 0, DEGREES, 0),
          new RecordField(Channel.LONGITUDE, 1, DEGREES, 0),
          new RecordField(Channel.POWER, 7, 1, 0),
          new RecordField(Channel.TEMPERATURE, 13, 1, 0),
          new RecordField(Channel.STANCE_TIME, 41, 10, 0),
          new RecordField(Channel.STANCE_BALANCE, 84, 100, 0));

  /** value = written / scale, in the unit of the measure. */
  record SessionField(Measure measure, int field, double scale) {}

  static final List<SessionField> SESSION_FIELDS =
      List.of(
          new SessionField(Measure.ELAPSED, 7, 60_000),
          new SessionField(Measure.DURATION, 8, 60_000),
          new SessionField(Measure.DISTANCE, 9, 100),
          new SessionField(Measure.MEAN_HEART_RATE, 16, 1),
          new SessionField(Measure.MAX_HEART_RATE, 17, 1),
          new SessionField(Measure.ASCENT, 22, 1),
          new SessionField(Measure.TEMPERATURE, 57, 1),
          new SessionField(Measure.CONTACT_TIME, 91, 10),
          new SessionField(Measure.LEFT_BALANCE, 133, 100));

  /** Returns a time of the file in milliseconds since 1970. */
  static long millis(long seconds) {
    return (EPOCH_S + seconds) * 1_000;
  }

  private FitProfile() {}
}
