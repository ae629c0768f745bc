package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.loadstone.injury.Place;

/**
 * How an injury stands to the athlete's earlier ones.
 *
 * @param injury the injury
 * @param number from 1 by onset
 * @param index the latest earlier injury of the same site, side and tissue, else of the same site
 *     and side, else the latest of all; empty for a first injury
 * @param kind what dates and places tell
 * @param daysSinceReturn from the return of {@code index} to the onset; empty without a return
 *     before it
 * @param possible categories of SIC-1.0 that remain: one where dates, places and recorded links
 *     decide, more where a clinician must say whether the two are related
 */
public record Subsequent(
    InjuryCase injury,
    int number,
    Optional<InjuryCase> index,
    Kind kind,
    OptionalInt daysSinceReturn,
    Set<SubsequentCategory> possible) {

  /** What dates and places tell (Fuller 2007, doi:10.1136/bjsm.2006.033027). */
  public enum Kind {
    /** The athlete's first injury on record. */
    FIRST("first"),
    /** Same site, side and tissue, after full recovery. */
    REINJURY("reinjury"),
    /** Same site, side and tissue, before full recovery. */
    EXACERBATION("exacerbation"),
    /** Same site, side and tissue, where no recovery is on record. */
    AGAIN("same injury, recovery not recorded"),
    /** Same site and side, other tissue. */
    LOCAL("same site, other nature"),
    /** Same site, where a side or tissue is not recorded: it may be the same injury. */
    UNCLEAR("same site, side or nature not recorded"),
    /** Another site or side. */
    ELSEWHERE("other site");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the kind in words. */
    public String words() {
      return words;
    }

    /** Returns true for the same site, side and tissue. */
    public boolean isRecurrence() {
      return this == REINJURY || this == EXACERBATION || this == AGAIN;
    }
  }

  /** How long after return a reinjury came (Fuller 2006, doi:10.1136/bjsm.2005.025270). */
  public enum Timing {
    /** Within 2 months. */
    EARLY,
    /** 2 to 12 months. */
    LATE,
    /** After 12 months. */
    DELAYED
  }

  private static final double MONTH = 365.25 / 12;

  /** Returns when a reinjury came, empty for other kinds. */
  public Optional<Timing> timing() {
    if (kind != Kind.REINJURY || daysSinceReturn.isEmpty()) {
      return Optional.empty();
    }
    int days = daysSinceReturn.getAsInt();
    return Optional.of(
        days <= 2 * MONTH ? Timing.EARLY : days <= 12 * MONTH ? Timing.LATE : Timing.DELAYED);
  }

  /**
   * Classifies the injuries of one athlete. One without a return lasts, unless none has one.
   *
   * @param injuries of one athlete, in any order
   * @return by onset
   */
  public static List<Subsequent> of(List<InjuryCase> injuries) {
    return of(injuries, injuries.stream().anyMatch(InjuryCase::hasReturn));
  }

  static List<Subsequent> of(List<InjuryCase> injuries, boolean hasReturns) {
    List<InjuryCase> ordered =
        injuries.stream()
            .sorted(
                Comparator.comparingInt(InjuryCase::onset)
                    .thenComparing(one -> one.place().toString()))
            .toList();
    List<Subsequent> out = new ArrayList<>();
    for (int k = 0; k < ordered.size(); k++) {
      out.add(one(ordered.get(k), ordered.subList(0, k), hasReturns));
    }
    return out;
  }

  private static Subsequent one(InjuryCase injury, List<InjuryCase> before, boolean hasReturns) {
    int number = before.size() + 1;
    if (before.isEmpty()) {
      return new Subsequent(
          injury, number, Optional.empty(), Kind.FIRST, OptionalInt.empty(), Set.of());
    }
    Optional<InjuryCase> same = latest(before, one -> injury.place().isSameAs(one.place()));
    Optional<InjuryCase> local =
        latest(
            before,
            one ->
                one.place().site().equals(injury.place().site())
                    && one.place().side().equals(injury.place().side()));
    Optional<InjuryCase> unclear = latest(before, one -> mayBeSame(injury.place(), one.place()));
    InjuryCase index = same.or(() -> unclear).or(() -> local).orElse(before.getLast());
    boolean isOver = index.end() <= injury.onset();
    Kind kind =
        same.isPresent()
            ? isOver ? Kind.REINJURY : hasReturns ? Kind.EXACERBATION : Kind.AGAIN
            : unclear.isPresent() ? Kind.UNCLEAR : local.isPresent() ? Kind.LOCAL : Kind.ELSEWHERE;
    OptionalInt days = isOver ? OptionalInt.of(injury.onset() - index.end()) : OptionalInt.empty();
    return new Subsequent(injury, number, Optional.of(index), kind, days, possible(kind));
  }

  private static boolean mayBeSame(Place a, Place b) {
    return a.site().equals(b.site())
        && !a.site().isEmpty()
        && (a.side().equals(b.side()) || a.side().isEmpty() || b.side().isEmpty())
        && (a.tissue().equals(b.tissue()) || a.tissue().isEmpty() || b.tissue().isEmpty());
  }

  private static Optional<InjuryCase> latest(
      List<InjuryCase> before, Predicate<InjuryCase> wanted) {
    return before.reversed().stream().filter(wanted).findFirst();
  }

  // Without a clinician's word on relation, dates and places leave these.
  private static Set<SubsequentCategory> possible(Kind kind) {
    return switch (kind) {
      case FIRST -> Set.of();
      case REINJURY ->
          ordered(
              SubsequentCategory.SAME_RECOVERED,
              SubsequentCategory.SAME_ONGOING_RELATED,
              SubsequentCategory.SAME_ONGOING_UNRELATED,
              SubsequentCategory.SAME_UNRELATED);
      case EXACERBATION ->
          ordered(
              SubsequentCategory.SAME_UNRECOVERED,
              SubsequentCategory.SAME_ONGOING_RELATED,
              SubsequentCategory.SAME_ONGOING_UNRELATED,
              SubsequentCategory.SAME_UNRELATED);
      case AGAIN ->
          ordered(
              SubsequentCategory.SAME_RECOVERED,
              SubsequentCategory.SAME_UNRECOVERED,
              SubsequentCategory.SAME_ONGOING_RELATED,
              SubsequentCategory.SAME_ONGOING_UNRELATED,
              SubsequentCategory.SAME_UNRELATED);
      case UNCLEAR ->
          ordered(
              SubsequentCategory.SAME_RECOVERED,
              SubsequentCategory.SAME_UNRECOVERED,
              SubsequentCategory.SAME_ONGOING_RELATED,
              SubsequentCategory.SAME_ONGOING_UNRELATED,
              SubsequentCategory.SAME_UNRELATED,
              SubsequentCategory.SITE_RELATED,
              SubsequentCategory.SITE_UNRELATED,
              SubsequentCategory.ELSEWHERE_RELATED,
              SubsequentCategory.ELSEWHERE_UNRELATED);
      case LOCAL -> ordered(SubsequentCategory.SITE_RELATED, SubsequentCategory.SITE_UNRELATED);
      case ELSEWHERE ->
          ordered(SubsequentCategory.ELSEWHERE_RELATED, SubsequentCategory.ELSEWHERE_UNRELATED);
    };
  }

  private static Set<SubsequentCategory> ordered(SubsequentCategory... all) {
    return Arrays.stream(all)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubsequentCategory.class)));
  }

  /**
   * Returns the injury with a clinician's word on whether it is related to {@code index}, and
   * whether it began acutely: the one category of SIC-1.0 that is left.
   *
   * @throws IllegalStateException for a first injury, and where recovery or place decides and is
   *     not known
   */
  public SubsequentCategory decided(Onset onset, Relation relation) {
    boolean isRelated = relation == Relation.RELATED;
    return switch (kind) {
      case FIRST ->
          throw new IllegalStateException("Cannot relate a first injury; it has no index");
      case UNCLEAR ->
          throw new IllegalStateException(
              "Cannot tell the place: side or tissue is not recorded; record it");
      case LOCAL -> isRelated ? SubsequentCategory.SITE_RELATED : SubsequentCategory.SITE_UNRELATED;
      case ELSEWHERE ->
          isRelated ? SubsequentCategory.ELSEWHERE_RELATED : SubsequentCategory.ELSEWHERE_UNRELATED;
      case REINJURY, EXACERBATION, AGAIN -> {
        if (onset == Onset.GRADUAL) {
          yield isRelated
              ? SubsequentCategory.SAME_ONGOING_RELATED
              : SubsequentCategory.SAME_ONGOING_UNRELATED;
        }
        if (!isRelated) {
          yield SubsequentCategory.SAME_UNRELATED;
        }
        if (kind == Kind.AGAIN) {
          throw new IllegalStateException(
              "Cannot tell new from worse: no return is on record; record returns");
        }
        yield kind == Kind.REINJURY
            ? SubsequentCategory.SAME_RECOVERED
            : SubsequentCategory.SAME_UNRECOVERED;
      }
    };
  }

  /** How an injury began. */
  public enum Onset {
    ACUTE,
    GRADUAL
  }

  /** A clinician's word on an injury and an earlier one. */
  public enum Relation {
    RELATED,
    UNRELATED
  }
}
