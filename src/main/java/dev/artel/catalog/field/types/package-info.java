/**
 * The field types, one file each. A new type is one new file here (and, if it wants its own look, one in the browser application);
 * columns, parsing, JSON form, filters, settings form and palette follow from it.
 */
@NullMarked
package dev.artel.catalog.field.types;

import org.jspecify.annotations.NullMarked;
