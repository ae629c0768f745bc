package org.loadstone.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must be equal for a result to be equal, and beside it the facts of one run that need not be.
 *
 * @param tableHashes content hash by table name
 * @param configHash content hash of the configuration
 * @param codeVersion version of Loadstone
 * @param seed of every random draw
 * @param jdk version of the Java runtime
 * @param libraries version by library name
 * @param run the facts of this run; the canonical form leaves them out
 */
public record Provenance(
    Map<String, String> tableHashes,
    String configHash,
    String codeVersion,
    long seed,
    String jdk,
    Map<String, String> libraries,
    Optional<Run> run) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Facts of one run: they differ between two runs whose results are equal.
   *
   * @param startedAt instant in ISO 8601, UTC
   * @param finishedAt instant in ISO 8601, UTC
   * @param host name of the machine
   * @param paths path by purpose
   * @param tableVersions version number by table name
   */
  public record Run(
      String startedAt,
      String finishedAt,
      String host,
      Map<String, String> paths,
      Map<String, Long> tableVersions) {
    /** Sorts and copies the maps. */
    public Run {
      paths = sorted(paths);
      tableVersions = sorted(tableVersions);
    }
  }

  /** Sorts and copies the maps. */
  public Provenance {
    tableHashes = sorted(tableHashes);
    libraries = sorted(libraries);
  }

  /** Returns the provenance of a result on this Java runtime, without facts of a run. */
  public static Provenance of(
      Map<String, String> tableHashes,
      String configHash,
      String codeVersion,
      long seed,
      Map<String, String> libraries) {
    String jdk = Runtime.version().toString();
    return new Provenance(
        tableHashes, configHash, codeVersion, seed, jdk, libraries, Optional.empty());
  }

  /** Returns this provenance with the facts of a run. */
  public Provenance with(Run facts) {
    return new Provenance(
        tableHashes, configHash, codeVersion, seed, jdk, libraries, Optional.of(facts));
  }

  /** Returns JSON with sorted keys, the facts of the run under {@code run} if there are any. */
  public String toJson() {
    Map<String, Object> tree = tree();
    run.ifPresent(facts -> tree.put("run", tree(facts)));
    return write(tree);
  }

  /** Returns JSON with sorted keys without the facts of the run: equal for equal results. */
  public String toCanonicalJson() {
    return write(tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> out = new TreeMap<>();
    out.put("tableHashes", tableHashes);
    out.put("configHash", configHash);
    out.put("codeVersion", codeVersion);
    out.put("seed", seed);
    out.put("jdk", jdk);
    out.put("libraries", libraries);
    return out;
  }

  private static Map<String, Object> tree(Run facts) {
    Map<String, Object> out = new TreeMap<>();
    out.put("startedAt", facts.startedAt());
    out.put("finishedAt", facts.finishedAt());
    out.put("host", facts.host());
    out.put("paths", facts.paths());
    out.put("tableVersions", facts.tableVersions());
    return out;
  }

  private static String write(Map<String, Object> tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write provenance: " + e.getMessage(), e);
    }
  }

  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
