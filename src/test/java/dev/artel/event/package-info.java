/** Tests of what starts processes, in the whole house. */
@NullMarked
package dev.artel.event;

import org.jspecify.annotations.NullMarked;
