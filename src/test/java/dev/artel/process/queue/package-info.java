@NullMarked
package dev.artel.process.queue;

import org.jspecify.annotations.NullMarked;
