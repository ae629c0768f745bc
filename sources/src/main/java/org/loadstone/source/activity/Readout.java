package org.loadstone.source.activity;

import java.util.List;

/**
 * What a file gave: everything readable, and a line for each thing that was not.
 *
 * @param activities in the order of the file; sessions of one FIT recording by start
 * @param problems one line each, for a person, without the name of the file; an activity beside a
 *     problem may lack samples or hold damaged ones
 */
public record Readout(List<Activity> activities, List<String> problems) {
  public Readout {
    activities = List.copyOf(activities);
    problems = List.copyOf(problems);
  }
}
