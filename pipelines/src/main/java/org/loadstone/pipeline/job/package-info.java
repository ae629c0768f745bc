/** Jobs over a store: athlete-days, episodes, features, labels, training, scores, simulation. */
package org.loadstone.pipeline.job;
