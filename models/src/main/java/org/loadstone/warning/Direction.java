package org.loadstone.warning;

/** Which change of a signal is watched for. */
public enum Direction {
  /** A fall, as of readiness. */
  DOWN,
  /** A rise, as of resting heart rate. */
  UP,
  /** A change to either side. */
  BOTH;

  /** Returns true if falls are watched for. */
  public boolean isDown() {
    return this != UP;
  }

  /** Returns true if rises are watched for. */
  public boolean isUp() {
    return this != DOWN;
  }
}
