/**
 * The protocol of bagged, balanced trees by which running injuries were predicted in 2021, as
 * published, and how much its choices are worth.
 */
package org.loadstone.risk.bagged;
