package org.loadstone.force;

/** Which movement a trace is searched for. */
public enum Sought {
  /** Running where contacts repeat; else jumps, told apart by their force. */
  AUTO,
  /** Jumps, told apart by their force. */
  JUMP,
  /** Jumps that are squat jumps whatever the force says: no braking phase. */
  SQUAT_JUMP,
  /** Running. */
  RUN
}
