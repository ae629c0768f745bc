package org.loadstone.schema;

/** Where a table stands in the flow from logs to reports. */
public enum Layer {
  /** Logs after validation; rows keep their file and line. */
  VALIDATED,
  /** Built from validated tables by a job; can be built again. */
  DERIVED,
  /** What the platform itself records: quarantine, ingest counts, ledger. */
  RECORD
}
