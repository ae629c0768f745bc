/** Files of any layout as rows of our tables. No Spark: the same readers serve small commands. */
package org.loadstone.source;
