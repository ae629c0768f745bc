/** Data quality of a store: one pass over its rows, metrics on record, judgement and report. */
package org.loadstone.pipeline.quality;
