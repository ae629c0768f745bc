package org.loadstone.risk.card;

import java.util.List;
import java.util.Locale;

/**
 * Risk of bias by PROBAST (Wolff 2019, doi:10.7326/M18-1376): four domains of signalling questions.
 *
 * @param domains participants, predictors, outcome, analysis
 * @param overall judgement
 * @param why the reason for it
 */
public record Appraisal(List<Domain> domains, Bias overall, String why) {
  /** Answer to a signalling question. */
  public enum Reply {
    YES("yes"),
    PROBABLY_YES("probably yes"),
    PROBABLY_NO("probably no"),
    NO("no"),
    NO_INFORMATION("no information");

    private final String words;

    Reply(String words) {
      this.words = words;
    }

    /** Returns the answer as PROBAST words it. */
    public String words() {
      return words;
    }

    /** Returns the less favourable of two answers that are known. */
    Reply orWorse(Reply other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Risk of bias. */
  public enum Bias {
    LOW,
    HIGH,
    UNCLEAR;

    /** Returns the word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A signalling question with its answer.
   *
   * @param id such as {@code 4.1}
   * @param asks the question, in short
   * @param why the reason, from the run
   */
  public record Question(String id, String asks, Reply reply, String why) {}

  /**
   * A domain.
   *
   * @param name such as {@code participants}
   */
  public record Domain(String name, List<Question> questions) {
    /** Copies the list. */
    public Domain {
      questions = List.copyOf(questions);
    }

    /** Returns high where an answer is no or probably no, else unclear where one is not known. */
    public Bias bias() {
      if (has(Reply.NO) || has(Reply.PROBABLY_NO)) {
        return Bias.HIGH;
      }
      return has(Reply.NO_INFORMATION) ? Bias.UNCLEAR : Bias.LOW;
    }

    private boolean has(Reply reply) {
      return questions.stream().anyMatch(question -> question.reply() == reply);
    }
  }

  /** Copies the list. */
  public Appraisal {
    domains = List.copyOf(domains);
  }
}
