package org.loadstone.source.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time as sources write them.
 *
 * @param formats patterns of {@link DateTimeFormatter}, or {@code iso}, {@code epoch_s}, {@code
 *     epoch_ms}, {@code excel}; the first that fits is taken
 * @param zone zone of times that name none, and of the days
 */
record Dates(List<String> formats, ZoneId zone) {
  private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);

  Dates {
    formats = List.copyOf(formats);
  }

  /** Returns why a format cannot be used, or empty if it can. */
  static Optional<String> problem(String format) {
    try {
      if (!isNamed(format)) {
        formatter(format);
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static boolean isNamed(String format) {
    return List.of("iso", "epoch_s", "epoch_ms", "excel").contains(format);
  }

  private static DateTimeFormatter formatter(String pattern) {
    // yyyy would need an era in strict reading
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace("yyyy", "uuuu").replaceAll("(?<!y)yy(?!y)", "uu"))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Reads texts of one column; patterns are prepared once. */
  final class Reader {
    private final List<DateTimeFormatter> patterns = new ArrayList<>();

    private Reader() {
      formats.stream().filter(f -> !isNamed(f)).map(Dates::formatter).forEach(patterns::add);
    }

    /** Returns the calendar day of a text, or empty if it fits no format. */
    Optional<LocalDate> day(String text) {
      return read(text)
          .map(at -> at instanceof ZonedDateTime time ? time.toLocalDate() : (LocalDate) at);
    }

    /** Returns the instant of a text, or empty if it fits no format or is a day alone. */
    Optional<Instant> instant(String text) {
      return read(text)
          .filter(ZonedDateTime.class::isInstance)
          .map(at -> ((ZonedDateTime) at).toInstant());
    }

    private Optional<TemporalAccessor> read(String text) {
      int pattern = 0;
      for (String format : formats) {
        try {
          return Optional.of(
              switch (format) {
                case "iso" -> iso(text);
                case "epoch_s" -> epoch(text, 1_000_000_000);
                case "epoch_ms" -> epoch(text, 1_000_000);
                case "excel" -> excel(text);
                default -> placed(patterns.get(pattern++).parse(text));
              });
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
          // the next format may fit
        }
      }
      return Optional.empty();
    }
  }

  Reader reader() {
    return new Reader();
  }

  private TemporalAccessor iso(String text) {
    if (text.length() == 10) {
      return LocalDate.parse(text);
    }
    String one = text.replace(' ', 'T');
    boolean hasOffset = one.endsWith("Z") || one.matches(".*T.*[+-]\\d{2}:?\\d{2}$");
    return hasOffset
        ? OffsetDateTime.parse(one.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
            .atZoneSameInstant(zone)
        : LocalDateTime.parse(one).atZone(zone);
  }

  private TemporalAccessor epoch(String text, long nanosEach) {
    BigDecimal nanos = number(text).multiply(BigDecimal.valueOf(nanosEach));
    return Instant.EPOCH
        .plus(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact(), ChronoUnit.NANOS)
        .atZone(zone);
  }

  /** A day count with the time of day as its fraction; a whole number is a day alone. */
  private TemporalAccessor excel(String text) {
    BigDecimal days = number(text);
    BigDecimal whole = days.setScale(0, RoundingMode.FLOOR);
    LocalDate day = EXCEL_DAY_0.plusDays(whole.longValueExact());
    if (days.compareTo(whole) == 0) {
      return day;
    }
    BigDecimal seconds = days.subtract(whole).multiply(SECONDS_A_DAY);
    return day.atStartOfDay()
        .plusSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact())
        .atZone(zone);
  }

  private static BigDecimal number(String text) {
    return Numbers.find(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private TemporalAccessor placed(TemporalAccessor parsed) {
    LocalDate day = LocalDate.from(parsed);
    var time = parsed.query(TemporalQueries.localTime());
    if (time == null) {
      return day;
    }
    ZoneId written = parsed.query(TemporalQueries.zone());
    ZonedDateTime at = day.atTime(time).atZone(written == null ? zone : written);
    return at.withZoneSameInstant(zone);
  }

  /** Returns an instant as ingestion reads it. */
  static String text(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }
}
