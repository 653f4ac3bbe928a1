/**
 * Shipped solutions: the folders under {@code processes/}, loaded into a company as its own catalogs, sample records and scenarios.
 * Owns no table. Invariant: loading can be repeated; what is there already is left alone, so a load that broke off is finished by the
 * next one.
 */
@NullMarked
package dev.artel.admin.solution;

import org.jspecify.annotations.NullMarked;
