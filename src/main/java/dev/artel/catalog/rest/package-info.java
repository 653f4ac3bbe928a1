/**
 * Sections, catalogs, fields and their types over HTTP: the documented resources, and the trash of the structure. Thin: reads the
 * request, calls the services, writes the documented shapes; what the caller may not see is left out here.
 */
@NullMarked
package dev.artel.catalog.rest;

import org.jspecify.annotations.NullMarked;
