package org.loadstone.survival;

import java.util.Arrays;

/**
 * Weights at risk, ending by an event of interest and ending otherwise, at each distinct end.
 *
 * @param time distinct ends of rows, ascending
 * @param atRisk weight of the rows with start < time <= stop
 * @param events weight of the rows that end here with an event
 * @param censored weight of the rows that end here without one
 * @param tied rows, not weights, that end here with an event
 */
record EventTable(
    double[] time, double[] atRisk, double[] events, double[] censored, double[] tied) {

  /** Returns the table of the given rows, any cause being an event. */
  static EventTable of(SurvivalData data, int[] rows) {
    int[] byStop = SurvivalData.ascending(rows, data.stop);
    int[] byStart = SurvivalData.ascending(rows, data.start);
    double[] time = Arrays.stream(byStop).mapToDouble(i -> data.stop[i]).distinct().toArray();
    int n = time.length;
    EventTable out =
        new EventTable(time, new double[n], new double[n], new double[n], new double[n]);
    int stop = rows.length - 1;
    int start = rows.length - 1;
    double ahead = 0; // weight with stop >= time, less weight with start >= time
    for (int k = n - 1; k >= 0; k--) {
      for (; stop >= 0 && data.stop[byStop[stop]] == time[k]; stop--) {
        ahead += out.end(data, byStop[stop], k);
      }
      for (; start >= 0 && data.start[byStart[start]] >= time[k]; start--) {
        ahead -= data.weight[byStart[start]];
      }
      out.atRisk[k] = ahead;
    }
    return out;
  }

  private double end(SurvivalData data, int row, int at) {
    double weight = data.weight[row];
    if (data.cause[row] > 0) {
      events[at] += weight;
      tied[at]++;
    } else {
      censored[at] += weight;
    }
    return weight;
  }
}
