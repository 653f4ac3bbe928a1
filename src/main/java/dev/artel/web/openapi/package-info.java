/**
 * The description of the REST API: one OpenAPI 3.1 document at {@code /api/v1/openapi.json} and a page to browse it at
 * {@code /api/v1/docs}, in the caller's language. Shapes come from the controllers; what each operation and parameter is for stands in
 * the dictionaries under {@code api.}. Owns no tables.
 */
@NullMarked
package dev.artel.web.openapi;

import org.jspecify.annotations.NullMarked;
