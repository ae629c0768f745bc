/** The only Spark: jobs, store and command line. */
package org.loadstone.pipeline;
