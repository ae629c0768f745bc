/** The model card of a risk study as a page. */
package org.loadstone.report.card;
