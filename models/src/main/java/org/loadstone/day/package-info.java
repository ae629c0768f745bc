/** One athlete's days: what was recorded, when it was known, and one day's view of it. */
package org.loadstone.day;
