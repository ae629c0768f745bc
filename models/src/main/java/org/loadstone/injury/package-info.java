/** Injury episodes: merging reports, and the place of each episode in an athlete's history. */
package org.loadstone.injury;
