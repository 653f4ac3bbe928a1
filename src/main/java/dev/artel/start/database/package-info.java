/**
 * The database: the embedded server (unpacked, started, stopped, upgraded) or a named one (checked), the pool of connections and
 * the migrations. Owns the folder db of the data folder and the table flyway_schema_history. Invariant: nobody gets a connection
 * before the server's version and limits are known to suffice.
 */
@NullMarked
package dev.artel.start.database;

import org.jspecify.annotations.NullMarked;
