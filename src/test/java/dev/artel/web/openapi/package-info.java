/** Tests of the description of the API. */
@NullMarked
package dev.artel.web.openapi;

import org.jspecify.annotations.NullMarked;
