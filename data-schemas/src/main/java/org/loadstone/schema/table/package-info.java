/** The tables: one class each, one row per what its name says. */
package org.loadstone.schema.table;
