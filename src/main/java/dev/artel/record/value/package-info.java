/**
 * Values of records between their three forms: rows of the database, stored forms, the JSON of the API. Everything about a page of
 * records is fetched at once: one statement for each kind of side table, one for all titles of linked records.
 */
@NullMarked
package dev.artel.record.value;

import org.jspecify.annotations.NullMarked;
