package org.loadstone.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.loadstone.schema.table.Injuries;

class SiteTest {
  @Test
  void everySiteIsWrittenInTheWordsOfTheInjuryTable() {
    for (Site site : Site.values()) {
      assertThat(Injuries.BODY_SITE.allowed()).contains(site.bodySite());
      assertThat(Injuries.TISSUE.allowed()).contains(site.tissue().code());
      assertThat(Site.find(site.bodySite(), site.tissue().code())).contains(site);
    }
    assertThat(Site.find("head", "bone")).isEmpty();
  }

  @Test
  void sharesOfATissueSumToOne() {
    for (Tissue tissue : Tissue.values()) {
      double sum = 0;
      for (Site site : Site.values()) {
        sum += site.tissue() == tissue ? site.share() : 0;
      }
      assertThat(sum).as(tissue.code()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aSpotTellsItsSiteAndSide() {
    int spot = Site.CALF.spot(Side.RIGHT);
    assertThat(Site.ofSpot(spot)).isEqualTo(Site.CALF);
    assertThat(Site.sideOfSpot(spot)).isEqualTo(Side.RIGHT);
  }
}
