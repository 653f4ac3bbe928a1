/**
 * What every module shares: problems, texts in two languages, identifiers for SQL, JSON, who acts and why. Owns no table and
 * knows no other module; anybody may call it.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.artel.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
