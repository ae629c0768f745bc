/** Outcomes: which days are at risk and what followed them. */
package org.loadstone.label;
