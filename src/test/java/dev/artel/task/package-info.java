/** Tests of the inbox. */
@NullMarked
package dev.artel.task;

import org.jspecify.annotations.NullMarked;
