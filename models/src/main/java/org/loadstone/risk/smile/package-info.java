/** The only place that knows the Smile library: it learns here, and leaves as our own models. */
package org.loadstone.risk.smile;
