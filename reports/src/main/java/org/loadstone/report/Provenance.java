package org.loadstone.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the numbers come from.
 *
 * @param content what two equal runs share: content hashes, config hash, code version, seed
 * @param run what they do not: times, host, table version numbers; left out of canonical JSON
 */
public record Provenance(
    SortedMap<String, String> content,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> run) {

  public Provenance {
    content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
    run = run == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(new TreeMap<>(run));
  }

  /** Returns provenance of the two kinds. */
  public static Provenance of(Map<String, String> content, Map<String, String> run) {
    return new Provenance(new TreeMap<>(content), new TreeMap<>(run));
  }

  /** Returns what two equal runs share. */
  public Provenance withoutRun() {
    return new Provenance(content, new TreeMap<>());
  }
}
