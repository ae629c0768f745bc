/**
 * Research in few words: open a store, look at it as of a day, evaluate models honestly. Everything
 * here calls the classes that the nightly jobs use.
 */
package org.loadstone.research;
