package org.loadstone.source.file;

/**
 * One record of a file.
 *
 * @param line line where it begins, the first being 1; its number where the form has no lines
 * @param fields the names
 * @param texts a text for each name, null when absent; as many as there are names unless {@code
 *     problem} says otherwise
 * @param problem what is wrong with the record itself, empty for none
 */
public record FileRecord(long line, Fields fields, String[] texts, String problem) {
  public FileRecord(long line, Fields fields, String[] texts) {
    this(line, fields, texts, "");
  }

  /** Returns the text of a field; null when it is absent or there is no such field. */
  public String text(String field) {
    int place = fields.place(field);
    return place < 0 || place >= texts.length ? null : texts[place];
  }
}
