/**
 * Distributed-lag bases of load: how an association may bend with the load and with the days since
 * it, in one linear model (Gasparrini 2010, doi:10.1002/sim.3940).
 */
package org.loadstone.feature.lag;
