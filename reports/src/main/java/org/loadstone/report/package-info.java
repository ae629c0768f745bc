/** What a person reads: the cohort risk report and its charts. */
package org.loadstone.report;
