/**
 * The only doors to the outside: guarded HTTP and mail through the outbox. Owns the table outbox. Invariant: nothing leaves
 * inside a transaction of somebody else.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package dev.artel.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
