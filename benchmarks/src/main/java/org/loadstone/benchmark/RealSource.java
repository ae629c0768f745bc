package org.loadstone.benchmark;

import java.util.List;

/**
 * A public data set and the studies of it.
 *
 * @param title as headings say it
 * @param folder of the source
 * @param store name of the store that it goes to
 * @param options of ingest
 * @param studies names of files in {@code studies/}
 * @param about what it is and where it comes from
 */
record RealSource(
    String title,
    String folder,
    String store,
    List<String> options,
    List<String> studies,
    String about) {
  static final List<RealSource> ALL =
      List.of(
          new RealSource(
              "SoccerMon",
              "soccermon-subjective",
              "soccermon",
              List.of("--format", "soccermon"),
              List.of(
                  "soccermon-new-episode-28",
                  "soccermon-new-episode-7",
                  "soccermon-same-site-28",
                  "soccermon-same-site-7"),
              """
              The subjective part of [SoccerMon](https://doi.org/10.1038/s41597-024-03386-x) (data:
              [10.5281/zenodo.10033832](https://doi.org/10.5281/zenodo.10033832), CC BY 4.0): two elite
              women's football teams, 50 players, the seasons 2020 and 2021. Players report training
              load, wellness and complaints themselves; there is no diagnosis and no return date, so
              nothing here is a recurrence. Complaints at one site within 7 days are one
              [episode](soccermon.md). A new episode is a complaint of any place in any available
              player; a new report at the same site is of players who complained of it before."""),
          new RealSource(
              "Jovanović's hamstring sample",
              "jovanovic-hamstring",
              "hamstring",
              List.of("--format", "hamstring", "--set", "season_1=2013-07-01"),
              List.of("hamstring-new-injury-28", "hamstring-recurrence-28"),
              """
              The [public sample](https://github.com/mladenjovanovic/predicting-hamstring-injuries) (MIT
              licence) of Jovanović 2018: the first six athletes of the original data, two seasons, three
              load metrics without names, six hamstring injuries of which three are recurrences. It holds
              no return dates. The author [reports](https://complementarytraining.net/predicting-hamstring-injuries/)
              on all 52 athletes; no figure of that report is repeated here."""));
}
