/** From a study file and a store to models with their cards, without Spark. */
package org.loadstone.pipeline.train;
