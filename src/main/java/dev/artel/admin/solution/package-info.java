/**
 * Shipped solutions: the folders under {@code processes/}, loaded into a company as its own catalogs, sample records and scenarios.
 * Owns no table. Invariant: a load that was cut off is finished and leaves alone what is there already; one that came to its end is
 * never repeated, since from then on all of it is the company's.
 */
@NullMarked
package dev.artel.admin.solution;

import org.jspecify.annotations.NullMarked;
