/** What would happen: athletes, policies and their paired comparison. */
package org.loadstone.simulation;
