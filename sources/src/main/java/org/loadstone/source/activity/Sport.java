package org.loadstone.source.activity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was done, in the words of the FIT profile: "running", "trail".
 *
 * @param name sport, absent where the file says none
 * @param sub kind of that sport
 */
public record Sport(Optional<String> name, Optional<String> sub) {
  static final Sport UNKNOWN = new Sport(Optional.empty(), Optional.empty());
  private static final int LONGEST = 40;
  private static final Set<String> IN_TURNS =
      Set.of(
          "cycling",
          "e_biking",
          "swimming",
          "rowing",
          "paddling",
          "kayaking",
          "canoeing",
          "stand_up_paddleboarding",
          "fitness_equipment");
  private static final Set<String> ON_FOOT =
      Set.of(
          "running",
          "walking",
          "hiking",
          "soccer",
          "american_football",
          "rugby",
          "hockey",
          "lacrosse",
          "cricket",
          "baseball",
          "basketball",
          "volleyball",
          "tennis",
          "racket",
          "team_sport",
          "tactical");
  private static final Set<String> ON_FOOT_SUB =
      Set.of("treadmill", "indoor_running", "indoor_walking");

  /**
   * Returns a sport from any spelling: "Trail Running" is "trail_running". A number is a code of
   * the program that wrote it and says nothing; nor does a sentence.
   */
  static Sport of(String text) {
    String word =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replace(' ', '_');
    String name =
        switch (word) {
          case "run" -> "running";
          case "walk" -> "walking";
          case "hike" -> "hiking";
          case "biking", "bike", "ride" -> "cycling";
          case "other" -> "generic";
          default -> word;
        };
    boolean isName = name.length() <= LONGEST && !name.chars().allMatch(Character::isDigit);
    return new Sport(Optional.of(name).filter(any -> isName), Optional.empty());
  }

  /** Returns how the cadence of this sport is counted, or empty where the sport does not tell. */
  Optional<Measure> cadence() {
    String sport = name.orElse("");
    if (isOnFoot(sport)) {
      return Optional.of(Measure.STEP_RATE);
    }
    return IN_TURNS.contains(sport) ? Optional.of(Measure.TURN_RATE) : Optional.empty();
  }

  private boolean isOnFoot(String sport) {
    return ON_FOOT.contains(sport)
        || sub.filter(ON_FOOT_SUB::contains).isPresent()
        || sport.endsWith("_running")
        || sport.endsWith("_walking");
  }
}
