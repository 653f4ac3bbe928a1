/**
 * SQL of records: where the values of a catalog stand, filters, orders and pages as statements. A statement is made of constants of
 * the source, identifiers and bound values and of nothing else, so that no text of a person can ever become SQL.
 */
@NullMarked
package dev.artel.record.sql;

import org.jspecify.annotations.NullMarked;
