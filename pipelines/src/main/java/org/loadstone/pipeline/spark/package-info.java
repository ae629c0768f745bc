/** Spark sessions and the one codec between tables and Spark rows. */
package org.loadstone.pipeline.spark;
