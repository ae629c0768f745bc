/** Published studies run again on their public files: the protocol as it was, and honest ones. */
package org.loadstone.pipeline.published;
