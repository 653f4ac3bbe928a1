/**
 * Views over HTTP. Their filters, and who may see and change them, are kept by {@code record.filter.saved}; how a view shows its records
 * will stand here. Owns no table. Nobody calls it but the browser and other programs.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "catalog", "record::saved"})
@NullMarked
package dev.artel.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
