/** The only place that knows XGBoost: it learns here, and leaves as our own boosted trees. */
package org.loadstone.risk.boost;
