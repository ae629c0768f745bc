package org.loadstone.risk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.loadstone.risk.card.Block.Checklist;
import org.loadstone.risk.card.Block.Paragraph;

/**
 * The reporting checklist for prediction models, TRIPOD+AI (Collins 2024,
 * doi:10.1136/bmj-2023-078378), filled as far as the run knows: 27 items, 52 with their parts. What
 * only people can say stays open until the team answers it.
 */
public final class TripodAi {
  private static final String NAME = "TRIPOD+AI";

  /** Ids of all items, in the order of the checklist. */
  public static final List<String> IDS =
      List.of(
          ("1 2 3a 3b 3c 4 5a 5b 6a 6b 6c 7 8a 8b 8c 9a 9b 9c 10 11 12a 12b 12c 12d 12e 12f 12g"
                  + " 13 14 15 16 17 18a 18b 18c 18d 18e 18f 19 20a 20b 20c 21 22 23a 23b 24 25 26"
                  + " 27a 27b 27c")
              .split(" "));

  private TripodAi() {}

  static Card.Section section(Facts facts) {
    return new Card.Section(
        "tripod-ai",
        "Reporting checklist: TRIPOD+AI",
        List.of(
            new Paragraph(
                "TRIPOD+AI (Collins 2024, doi:10.1136/bmj-2023-078378), items in short words; the wording"
                    + " that counts is the published one. D: development, E: evaluation. The run fills"
                    + " what it knows; open items say what the team must write."),
            new Checklist(NAME, items(facts))));
  }

  /**
   * Returns the items in the order of the checklist.
   *
   * @throws IllegalArgumentException if the team answers an item that is not there
   */
  static List<ChecklistItem> items(Facts facts) {
    List<ChecklistItem> items = new ArrayList<>();
    items.addAll(new TripodFront(facts).before());
    items.addAll(new TripodData(facts).items());
    items.addAll(new TripodAnalysis(facts).items());
    items.addAll(new TripodFront(facts).openScience());
    items.addAll(new TripodResults(facts).items());
    Map<String, String> answers = facts.text().answers();
    for (String id : answers.keySet()) {
      if (!IDS.contains(id)) {
        throw new IllegalArgumentException(
            "Cannot fill item %s of %s; give ids of %s".formatted(id, NAME, IDS));
      }
    }
    return items.stream()
        .map(i -> answers.containsKey(i.id()) ? i.answered(answers.get(i.id())) : i)
        .toList();
  }
}
