package org.loadstone.simulation.generate;

import org.loadstone.random.Purpose;
import org.loadstone.schema.table.Anthropometry;
import org.loadstone.schema.table.MovementTests;

/** Writes movement tests whose asymmetry is the hidden one plus the error of the test. */
final class TestLog {
  private static final double JUMP_ERROR = 0.025;
  private static final double STRENGTH_ERROR = 0.035;
  private static final double HOP_ERROR = 0.03;
  private static final double ABSENT = 0.08;

  private final RawTable tests;
  private final RawTable body;

  TestLog(RawTables tables) {
    tests = tables.of(MovementTests.TABLE);
    body = tables.of(Anthropometry.TABLE);
  }

  void write(Today today) {
    if (today.weekday != 0) {
      return;
    }
    boolean isTested = today.plannedAu > 0 && !today.ill && mayTest(today);
    if (isTested && today.draws.uniform(Purpose.MOVEMENT_TEST, today.day, 50) >= ABSENT) {
      double newtons = today.member.massKg() * 9.81;
      limbs(today, "cmj", "peak_force", "N", "force plate", 1.17 * newtons, JUMP_ERROR, 0);
      if (today.week % 2 == 0) {
        double mass = today.member.massKg();
        limbs(
            today,
            "isometric",
            "knee_extension",
            "Nm",
            "dynamometer",
            2.9 * mass,
            STRENGTH_ERROR,
            2);
        limbs(
            today,
            "isometric",
            "knee_flexion",
            "Nm",
            "dynamometer",
            1.75 * mass,
            STRENGTH_ERROR,
            4);
        limbs(today, "hop", "distance", "cm", "tape", 0.98 * today.member.heightCm(), HOP_ERROR, 6);
      }
    }
    if (today.week % 13 == 0) {
      measure(today);
    }
  }

  /** The injured are tested in the second half of the layoff. */
  private static boolean mayTest(Today today) {
    return today.state.isAvailable() || today.state.pain() < 3;
  }

  private void limbs(
      Today today,
      String test,
      String metric,
      String unit,
      String device,
      double level,
      double error,
      int lane) {
    double own = 1 + 0.1 * today.draws.normal(Purpose.MOVEMENT_TEST, -1, lane);
    double shift = today.state.asymmetryPercent() / 200;
    limb(today, test, "left", metric, unit, device, level * own * (1 + shift), error, lane);
    limb(today, test, "right", metric, unit, device, level * own * (1 - shift), error, lane + 1);
  }

  private void limb(
      Today today,
      String test,
      String limb,
      String metric,
      String unit,
      String device,
      double level,
      double error,
      int lane) {
    double measured =
        level * (1 + error * today.draws.normal(Purpose.MOVEMENT_TEST, today.day, lane));
    tests
        .set(MovementTests.ATHLETE_ID, today.member.id())
        .day(MovementTests.DAY, today.day)
        .set(MovementTests.TEST, test)
        .set(MovementTests.LIMB, limb)
        .set(MovementTests.METRIC, metric)
        .set(MovementTests.TRIAL, 1L)
        .set(MovementTests.VALUE, Member.round(measured, 1))
        .set(MovementTests.UNIT_SYMBOL, unit)
        .set(MovementTests.DEVICE, device)
        .knownAt(today.day, 720)
        .write();
  }

  private void measure(Today today) {
    double grown = 0.6 * today.draws.normal(Purpose.ANTHROPOMETRY, today.day);
    body.set(Anthropometry.ATHLETE_ID, today.member.id())
        .day(Anthropometry.DAY, today.day)
        .set(Anthropometry.HEIGHT_CM, today.member.heightCm())
        .set(Anthropometry.MASS_KG, Member.round(today.member.massKg() + grown, 1))
        .set(Anthropometry.MATURITY, "post")
        .knownAt(today.day, 660)
        .write();
  }
}
