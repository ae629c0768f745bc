/**
 * A thin Java kernel for Jupyter: the protocol is JJava's, the language is the JDK's own shell, and
 * everything of the platform is on its class path.
 */
package org.loadstone.notebook.kernel;
