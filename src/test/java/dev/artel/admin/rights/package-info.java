@NullMarked
package dev.artel.admin.rights;

import org.jspecify.annotations.NullMarked;
