/**
 * A study as a declaration: who, what, when, by which models, judged how. One file says it all, and
 * its hash is part of the identity of every model that comes of it.
 */
package org.loadstone.risk.declared;
