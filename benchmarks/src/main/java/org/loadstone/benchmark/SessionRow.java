package org.loadstone.benchmark;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * One made-up training session as the texts of a CSV line; what it is depends on its number only,
 * so that a row far away can repeat it.
 */
final class SessionRow {
  static final String HEADER =
      "session_id,athlete_id,date,start,duration_min,rpe,modality,distance_m,"
          + "high_speed_distance_m,mean_hr_bpm,max_hr_bpm,surface";

  /** The last day of the sessions that lie in the past. */
  static final LocalDate LAST = LocalDate.of(2026, 3, 27);

  /** The day on which they are ingested. */
  static final LocalDate TODAY = LAST.plusDays(1);

  private static final int YEARS = 4;
  private static final int DAYS = YEARS * 365;
  private static final int SESSIONS_AN_ATHLETE = 1_000;
  private static final String[] MODALITIES = {"field", "run", "gym", "bike", "swim"};
  private static final String[] SURFACES = {"grass", "artificial", "track", "indoor"};

  String session;
  String athlete;
  String date;
  String start;
  String duration;
  String rpe;
  String modality;
  String distance;
  String fast;
  String meanHr;
  String maxHr;
  String surface;

  private SessionRow() {}

  /**
   * Returns a session that keeps every rule.
   *
   * @param number from 0
   * @param rows number of all rows: days go forward over them
   */
  static SessionRow of(long number, long rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed + number);
    SessionRow row = new SessionRow();
    LocalDate day = LAST.minusDays(DAYS - 1 - number * DAYS / rows);
    row.session = "s" + (100_000_000 + number);
    row.athlete = "club-" + (10_000 + random.nextLong(1 + rows / SESSIONS_AN_ATHLETE));
    row.date = day.toString();
    row.start = "%sT%02d:%02d:00Z".formatted(day, 7 + random.nextInt(13), 5 * random.nextInt(12));
    row.duration = Integer.toString(30 + random.nextInt(100));
    row.rpe = random.nextInt(4) == 0 ? random.nextInt(10) + ".5" : "" + random.nextInt(1, 11);
    row.modality = MODALITIES[random.nextInt(MODALITIES.length)];
    row.distance = tenths(random, 12_000);
    row.fast = tenths(random, 1_200);
    row.surface = random.nextInt(10) == 0 ? "" : SURFACES[random.nextInt(SURFACES.length)];
    boolean hasStrap = random.nextInt(5) > 0;
    int mean = 110 + random.nextInt(60);
    row.meanHr = hasStrap ? Integer.toString(mean) : "";
    row.maxHr = hasStrap ? Integer.toString(mean + 5 + random.nextInt(30)) : "";
    return row;
  }

  private static String tenths(SplittableRandom random, int most) {
    int tenths = random.nextInt(10 * most);
    return tenths / 10 + "." + tenths % 10;
  }

  /** Makes the row contradict itself as it was: the same session with another duration. */
  void contradict() {
    duration = Integer.toString(Integer.parseInt(duration) + 1);
  }

  /** Makes the row break a rule, one of {@link #MISTAKES} by number. */
  void breakRule(int mistake) {
    switch (mistake) {
      case 0 -> athlete = "";
      case 1 -> date = "2026-02-30";
      case 2 -> {
        date = LAST.plusYears(1).toString();
        start = date + "T10:00:00Z";
      }
      case 3 -> start = "half past nine";
      case 4 -> duration = "1h05";
      case 5 -> duration = "-45";
      case 6 -> rpe = "14";
      case 7 -> surface = "gras";
      case 8 -> {
        duration = "590";
        rpe = "9";
      }
      case 9 -> {
        meanHr = "180";
        maxHr = "165";
      }
      case 10 -> start = "2020-01-01T10:00:00Z";
      default -> distance = "250000.5";
    }
  }

  /** The number of ways in which a row can break a rule. */
  static final int MISTAKES = 12;

  void appendTo(StringBuilder line) {
    line.append(session).append(',').append(athlete).append(',').append(date).append(',');
    line.append(start).append(',').append(duration).append(',').append(rpe).append(',');
    line.append(modality).append(',').append(distance).append(',').append(fast).append(',');
    line.append(meanHr).append(',').append(maxHr).append(',').append(surface).append('\n');
  }
}
