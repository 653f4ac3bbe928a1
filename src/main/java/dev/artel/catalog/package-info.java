/**
 * What a company keeps: sections, catalogs, fields and the types of fields. Owns the tables section, catalog, field and
 * structure_intent and every DDL statement on record tables. Invariant: the structure in the tables and the physical record
 * tables agree after any crash.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package dev.artel.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
