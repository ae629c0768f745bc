/** The command line: verbs, their options, progress and exit codes. */
package org.loadstone.cli;
