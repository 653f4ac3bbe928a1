/**
 * The HTTP edge: security chain, problem details, the browser application, OpenAPI. Owns no table.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::account", "catalog", "catalog::field", "record"})
@NullMarked
package dev.artel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
