/**
 * Early warning: control charts of an athlete's reports against the athlete's own baseline, with
 * limits that keep false alarms within a stated budget.
 */
package org.loadstone.warning;
