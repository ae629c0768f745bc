package org.loadstone.surveillance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loadstone.metric.Interval;

/**
 * What a report of injury surveillance should state, filled from the data where they say it (STROBE
 * extension SIIS; Bahr 2020, doi:10.1136/bjsports-2019-101969).
 */
public final class StrobeSiis {
  private StrobeSiis() {}

  /**
   * An item of the checklist.
   *
   * @param number of STROBE that the item extends
   * @param asks what it asks for, in short
   * @param answer from the data, empty where they do not say it
   * @param missing what would fill it, empty where it is filled
   */
  public record Item(String number, String asks, Optional<String> answer, String missing) {
    static Item filled(String number, String asks, String answer) {
      return new Item(number, asks, Optional.of(answer), "");
    }

    static Item open(String number, String asks, String missing) {
      return new Item(number, asks, Optional.empty(), missing);
    }
  }

  /** Returns the items in the order of the checklist. */
  public static List<Item> of(Surveillance s, double level) {
    Surveillance.Summary all = s.overall(level);
    List<Item> items = new ArrayList<>();
    items.add(Item.open("1", "health problem named in the title", "write it"));
    items.add(Item.open("4", "design, prospective or not", "state how records were made"));
    items.add(
        Item.filled(
            "5",
            "setting and dates",
            "%s to %s"
                .formatted(
                    date(s.exposures().stream().mapToInt(Exposure::from).min().orElseThrow()),
                    date(s.exposures().stream().mapToInt(Exposure::to).max().orElseThrow()))));
    items.add(
        Item.filled(
            "6",
            "athletes followed",
            "%d athletes, %,d athlete-days".formatted(s.athletes().size(), s.athleteDays())));
    items.add(
        Item.open("7", "definition of injury and illness", "state which problems were recorded"));
    items.add(recurrence(s));
    items.add(severity(all));
    items.add(
        s.injuries().stream().allMatch(one -> one.type().isEmpty())
            ? Item.open("7", "classes of injuries", "record a type, site or tissue")
            : Item.filled(
                "7", "classes of injuries", "%d types".formatted(s.byType(level).size())));
    items.add(exposure(s));
    items.add(Item.open("9", "bias and who recorded", "state who recorded, and how often"));
    items.add(
        all.negativeBinomial().isPresent()
            ? Item.filled(
                "12",
                "repeated injuries of one athlete",
                "dispersion of counts %s; burden takes athletes as draws"
                    .formatted(number(all.negativeBinomial().get().dispersion())))
            : Item.open("12", "repeated injuries of one athlete", "no injuries were recorded"));
    items.add(
        Item.filled(
            "13",
            "records not used",
            "%d injuries of athletes or days without exposure; %d without days lost"
                .formatted(s.outside().size(), all.unknownDays())));
    items.add(rate(s, all));
    items.add(burden(all));
    items.add(
        Item.filled("16", "prevalence", share("of athletes injured", s.periodPrevalence(level))));
    items.add(Item.open("22", "funding and ethics", "write it"));
    return items;
  }

  private static Item recurrence(Surveillance s) {
    String asks = "index, subsequent and recurrent injuries";
    boolean hasPlace = s.injuries().stream().anyMatch(one -> !one.place().site().isEmpty());
    if (!hasPlace) {
      return Item.open("7", asks, "record the site, side and tissue");
    }
    List<Subsequent> all = s.subsequent();
    return Item.filled(
        "7",
        asks,
        "%d first, %d reinjuries, %d exacerbations, %d again without known recovery, %d others"
            .formatted(
                count(all, Subsequent.Kind.FIRST),
                count(all, Subsequent.Kind.REINJURY),
                count(all, Subsequent.Kind.EXACERBATION),
                count(all, Subsequent.Kind.AGAIN),
                all.stream()
                    .filter(one -> one.number() > 1 && !one.kind().isRecurrence())
                    .count()));
  }

  private static long count(List<Subsequent> all, Subsequent.Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).count();
  }

  private static Item severity(Surveillance.Summary all) {
    return all.quartiles().isEmpty()
        ? Item.open("7", "severity", "record returns or days lost")
        : Item.filled(
            "7",
            "severity",
            "days lost: median %s, quartiles %s and %s"
                .formatted(
                    number(all.quartiles().get()[1]),
                    number(all.quartiles().get()[0]),
                    number(all.quartiles().get()[2])));
  }

  private static Item exposure(Surveillance s) {
    return s.hours().isEmpty()
        ? Item.open("8", "exposure", "record hours; athlete-days alone stand for it")
        : Item.filled("8", "exposure", "%,.0f hours".formatted(s.hours().getAsDouble()));
  }

  private static Item rate(Surveillance s, Surveillance.Summary all) {
    String answer =
        all.perHours()
            .map(rate -> per("injuries per 1,000 hours", rate))
            .orElseGet(() -> per("injuries per 1,000 athlete-days", all.perDays()));
    return Item.filled(
        "16", "incidence with interval", "%d injuries; %s".formatted(all.injuries(), answer));
  }

  private static Item burden(Surveillance.Summary all) {
    if (all.quartiles().isEmpty()) {
      return Item.open("16", "burden", "record returns or days lost");
    }
    Optional<Interval> burden = all.burdenHours().or(all::burdenDays);
    return burden.isEmpty()
        ? Item.open("16", "burden", "follow two athletes or more")
        : Item.filled(
            "16",
            "burden",
            per(
                all.burdenHours().isPresent()
                    ? "days lost per 1,000 hours"
                    : "days lost per 1,000 athlete-days",
                burden.get()));
  }

  private static String per(String unit, Interval rate) {
    return "%s %s (%s to %s)"
        .formatted(number(rate.estimate()), unit, number(rate.low()), number(rate.high()));
  }

  private static String share(String of, Interval share) {
    return "%.0f %% %s (%.0f to %.0f)"
        .formatted(100 * share.estimate(), of, 100 * share.low(), 100 * share.high());
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? "%.0f".formatted(value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
