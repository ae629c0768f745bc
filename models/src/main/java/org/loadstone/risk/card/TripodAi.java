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
    List<String> ids = items.stream().map(ChecklistItem::id).toList();
    for (String id : answers.keySet()) {
      if (!ids.contains(id)) {
        throw new IllegalArgumentException(
            "Cannot fill item %s of %s; give ids of %s".formatted(id, NAME, ids));
      }
    }
    return items.stream()
        .map(i -> answers.containsKey(i.id()) ? i.answered(answers.get(i.id())) : i)
        .toList();
  }
}
