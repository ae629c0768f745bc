/** What is checked of the data, declared beside the tables: names, statements, limits, remedies. */
package org.loadstone.schema.check;
