/**
 * The service provider interface of field types: what a type has to say about itself, and the capabilities it may add. Knows no
 * database: a type names how its values are stored and filtered in symbols, the record module turns them into SQL.
 */
@NamedInterface("field")
@NullMarked
package dev.artel.catalog.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
