package org.loadstone.risk.card;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A model card as data: plain text and figures, without any markup.
 *
 * @param title of the card
 * @param sections in reading order, ids distinct
 */
public record Card(String title, List<Section> sections) {
  /**
   * A part with a heading.
   *
   * @param id short name of letters and hyphens, the same for every card
   * @param title heading
   * @param blocks in reading order
   */
  public record Section(String id, String title, List<Block> blocks) {
    /** Copies the list. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Checks the sections.
   *
   * @throws IllegalArgumentException if two share an id
   */
  public Card {
    sections = List.copyOf(sections);
    var ids = new HashSet<String>();
    for (Section section : sections) {
      if (!ids.add(section.id())) {
        throw new IllegalArgumentException(
            "Cannot make card: two sections %s; give each its own id".formatted(section.id()));
      }
    }
  }

  /** Returns the section with an id. */
  public Optional<Section> find(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }
}
