/**
 * Links between records: who points here, and what a link may point to. Statements are put together for all catalogs at once.
 */
@NullMarked
package dev.artel.record.link;

import org.jspecify.annotations.NullMarked;
