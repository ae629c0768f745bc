package org.loadstone.risk.card;

import static org.loadstone.risk.card.ChecklistItem.Applies.BOTH;

import java.util.List;

/** Items 1 to 4, and 17 to 19: title, introduction, ethics and open science. */
record TripodFront(Facts facts) {
  private static final String INTRODUCTION = "introduction";
  private static final String OPEN_SCIENCE = "open science";

  List<ChecklistItem> before() {
    CardText text = facts.text();
    return List.of(
        item(
            "1",
            "title",
            "that a prediction model is developed or evaluated, for whom, for which outcome",
            text.title() + ".",
            "the title page: authors, affiliations, and that a model is developed and evaluated"),
        item("2", "abstract", "structured summary", "", "the abstract, by TRIPOD+AI for Abstracts"),
        item(
            "3a",
            INTRODUCTION,
            "context, rationale, models that exist already",
            "Prognostic: the outcome lies within %d days after the index day."
                .formatted(facts.result().settings().horizonDays()),
            "the context, why a model is wanted, and which models exist"),
        item(
            "3b",
            INTRODUCTION,
            "target population, intended use and users",
            text.purpose() + " Population: " + text.cohort(),
            ""),
        item(
            "3c",
            INTRODUCTION,
            "known inequalities between groups of people",
            "",
            "which groups (sex, age, level of play, resources of a squad) are known to fare or to be"
                + " recorded differently"),
        item(
            "4",
            "objectives",
            "aims; development, evaluation or both",
            "Development and evaluation of one procedure; models: %d, baselines beside them: %d."
                .formatted(facts.models().size(), facts.learners().size() - facts.models().size()),
            "the question that the study was planned to answer"));
  }

  List<ChecklistItem> openScience() {
    return List.of(
        item(
            "17",
            "ethics",
            "approval and consent",
            "",
            "the ethics committee and approval, and how athletes consented or why that was waived"),
        item(
            "18a",
            OPEN_SCIENCE,
            "funding and the funders' role",
            "",
            "who paid, and what they decided"),
        item("18b", OPEN_SCIENCE, "conflicts of interest", "", "what each author declares"),
        item(
            "18c",
            OPEN_SCIENCE,
            "protocol",
            "",
            "where the protocol is, or that there is none; the study file is not a protocol"),
        item("18d", OPEN_SCIENCE, "registration", "", "register and number, or that there is none"),
        item(
            "18e",
            OPEN_SCIENCE,
            "data sharing",
            "The table is identified by its SHA-256 %s.".formatted(facts.result().tableHash()),
            "who may see the data, where and on which terms"),
        item(
            "18f",
            OPEN_SCIENCE,
            "code sharing",
            "Made by Loadstone %s, configuration %s, seed %d."
                .formatted(
                    facts.text().provenance().codeVersion(),
                    facts.text().provenance().configHash(),
                    facts.text().provenance().seed()),
            "where the code and the study file of this analysis can be had"),
        item(
            "19",
            "patient and public involvement",
            "how athletes and staff took part in the study",
            "",
            "how athletes, coaches and clinicians took part, or that nobody did"));
  }

  private static ChecklistItem item(
      String id, String part, String asks, String known, String missing) {
    return new ChecklistItem(id, part, asks, BOTH, known, missing);
  }
}
