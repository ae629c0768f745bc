/** The cohort risk report of a store: few queries to plain rows, the rest without Spark. */
package org.loadstone.pipeline.report;
