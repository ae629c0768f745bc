package org.loadstone.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** The report's data as JSON: keys in declared order, days as ISO 8601, LF line ends. */
public final class ReportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ReportJson() {}

  /**
   * Returns the report as JSON text; {@code report.canonical()} gives equal text for equal runs.
   */
  public static String of(CohortReport report) {
    return text(report);
  }

  /** Returns a quality report as JSON text. */
  public static String of(QualityReport report) {
    return text(report);
  }

  private static String text(Record report) {
    try {
      return MAPPER.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the report that {@link #of} wrote.
   *
   * @throws IllegalArgumentException if the text is no such JSON
   */
  public static CohortReport parse(String json) {
    try {
      return MAPPER.readValue(json, CohortReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot read report data: %s; give JSON that a report was written to"
              .formatted(e.getOriginalMessage()),
          e);
    }
  }
}
