package org.loadstone.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes of the Orchard Sports Injury and Illness Classification System, by their structure: the
 * first letter is the body area, the second the kind of tissue and pathology, one or two signs more
 * the diagnosis. Areas and kinds are those of the IOC consensus 2020, tables 4 and 5
 * (doi:10.1136/bjsports-2019-101969); the list of single diagnoses is not part of this project.
 */
public final class Osiics {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,2}");

  private static final Map<Character, String> SITES =
      Map.ofEntries(
          Map.entry('H', "head"),
          Map.entry('N', "neck"),
          Map.entry('S', "shoulder"),
          Map.entry('U', "upper_arm"),
          Map.entry('E', "elbow"),
          Map.entry('R', "forearm"),
          Map.entry('W', "wrist"),
          Map.entry('P', "hand"),
          Map.entry('C', "chest"),
          Map.entry('D', "thoracic_spine"),
          Map.entry('L', "lumbosacral"),
          Map.entry('O', "abdomen"),
          Map.entry('G', "hip_groin"),
          Map.entry('T', "thigh"),
          Map.entry('K', "knee"),
          Map.entry('Q', "lower_leg"),
          Map.entry('A', "ankle"),
          Map.entry('F', "foot"),
          Map.entry('X', "unspecified"),
          Map.entry('Z', "unspecified"));

  /** V is superficial contusion as well as trauma of a vessel: no tissue can be told. */
  private static final Map<Character, String> TISSUES =
      Map.ofEntries(
          Map.entry('M', "muscle"),
          Map.entry('H', "muscle"),
          Map.entry('Y', "muscle"),
          Map.entry('T', "tendon"),
          Map.entry('R', "tendon"),
          Map.entry('N', "nerve"),
          Map.entry('F', "bone"),
          Map.entry('S', "bone"),
          Map.entry('J', "bone"),
          Map.entry('E', "bone"),
          Map.entry('G', "bone"),
          Map.entry('C', "cartilage"),
          Map.entry('A', "cartilage"),
          Map.entry('Q', "cartilage"),
          Map.entry('B', "cartilage"),
          Map.entry('L', "ligament"),
          Map.entry('D', "ligament"),
          Map.entry('U', "ligament"),
          Map.entry('K', "skin"),
          Map.entry('I', "skin"),
          Map.entry('O', "organ"));

  /** Returns true if a text has the structure of a code with a known body area. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches() && SITES.containsKey(text.charAt(0));
  }

  /** Returns the body site of a code as our tables name it, or empty if it is no code. */
  public static Optional<String> findSite(String code) {
    return isCode(code) ? Optional.of(SITES.get(code.charAt(0))) : Optional.empty();
  }

  /** Returns the tissue of a code as our tables name it, or empty if the code does not tell. */
  public static Optional<String> findTissue(String code) {
    return isCode(code) ? Optional.ofNullable(TISSUES.get(code.charAt(1))) : Optional.empty();
  }

  private Osiics() {}
}
