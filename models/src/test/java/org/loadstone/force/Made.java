package org.loadstone.force;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Traces whose metrics are known. */
final class Made {
  static final double G = 9.80665;
  static final double WEIGHT = 80 * G;
  static final double STANCE_S = 1.5;
  static final double DIP_S = 0.3;
  static final double PUSH_S = 0.4;
  static final double DIP_IMPULSE = 2 * 300 * DIP_S / Math.PI;
  static final double PUSH_IMPULSE = 2 * 900 * PUSH_S / Math.PI;

  /**
   * A jump of 80 kg: stance, a dip of net force -300 sin(pi t / 0.3) where {@code dips}, a push of
   * 900 sin(pi t / 0.4), flight of the length that its velocity gives, landing.
   */
  static double[] jump(double rate, Jump kind) {
    double dip = kind == Jump.COUNTERMOVEMENT ? DIP_S : 0;
    double velocity = velocity(kind);
    double off = STANCE_S + dip + PUSH_S;
    double down = off + 2 * velocity / G;
    DoubleUnaryOperator force =
        t -> {
          if (t < STANCE_S || t >= down + 0.2) {
            return WEIGHT;
          } else if (t < STANCE_S + dip) {
            return WEIGHT - 300 * Math.sin(Math.PI * (t - STANCE_S) / DIP_S);
          } else if (t < off) {
            return WEIGHT + 900 * Math.sin(Math.PI * (t - STANCE_S - dip) / PUSH_S);
          } else if (t < down) {
            return 0;
          }
          return WEIGHT + 1500 * Math.sin(Math.PI * (t - down) / 0.2);
        };
    return sampled(rate, down + 1, force);
  }

  enum Jump {
    COUNTERMOVEMENT,
    SQUAT
  }

  static double velocity(Jump kind) {
    return (PUSH_IMPULSE - (kind == Jump.COUNTERMOVEMENT ? DIP_IMPULSE : 0)) / 80;
  }

  static final double FLIGHT_S = 0.1;
  static final double[] CONTACT_S = {0.24, 0.26};

  /** The peak of each half-sine contact, so that the mean force is body weight. */
  static double peak() {
    double steps = CONTACT_S[0] + CONTACT_S[1] + 2 * FLIGHT_S;
    return WEIGHT * steps * Math.PI / 2 / (CONTACT_S[0] + CONTACT_S[1]);
  }

  /** Ten seconds of half-sine contacts of 0.24 and 0.26 s in turn, 0.1 s of flight between. */
  static double[] run(double rate) {
    double stride = CONTACT_S[0] + CONTACT_S[1] + 2 * FLIGHT_S;
    return sampled(
        rate,
        10,
        t -> {
          double within = t % stride;
          boolean isFirst = within < CONTACT_S[0] + FLIGHT_S;
          double at = isFirst ? within : within - CONTACT_S[0] - FLIGHT_S;
          double contact = CONTACT_S[isFirst ? 0 : 1];
          return at < contact ? peak() * Math.sin(Math.PI * at / contact) : 0;
        });
  }

  private static double[] sampled(double rate, double seconds, DoubleUnaryOperator force) {
    double[] out = new double[(int) (seconds * rate)];
    for (int i = 0; i < out.length; i++) {
      out[i] = force.applyAsDouble(i / rate + 1e-9);
    }
    return out;
  }

  /** Net force by time on top of body weight, 1000 samples a second. */
  static double[] standing(double seconds, DoubleUnaryOperator net) {
    return sampled(1000, seconds, t -> WEIGHT + net.applyAsDouble(t));
  }

  static double[] join(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  static double[] noisy(double[] force, double sd, long seed) {
    Random random = new Random(seed);
    double[] out = force.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += sd * random.nextGaussian();
    }
    return out;
  }

  static double[] times(double[] force, double factor) {
    double[] out = force.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= factor;
    }
    return out;
  }

  static Trace total(double[] force, double rate) {
    return Trace.ofTotal(Trace.times(force.length, rate), force);
  }

  private Made() {}
}
