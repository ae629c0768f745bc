/**
 * What a season's injuries add up to: incidence, burden, prevalence, severity, recurrence, and rows
 * for models of recurrent events.
 */
package org.loadstone.surveillance;
