/** What a table means: columns, units, keys, rules and their published JSON. */
package org.loadstone.schema;
