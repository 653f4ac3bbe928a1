/**
 * Which change or request starts what: triggers and subscriptions. Owns the tables subscription and web_request. Starts
 * nothing itself: Starts is its own interface, implemented by the process module.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "catalog", "catalog::field", "record"})
@NullMarked
package dev.artel.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
