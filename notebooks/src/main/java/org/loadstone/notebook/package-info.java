/** Jupyter with the Java kernel: its specification, headless runs and the command line. */
package org.loadstone.notebook;
