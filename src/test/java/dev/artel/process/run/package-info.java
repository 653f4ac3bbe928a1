@NullMarked
package dev.artel.process.run;

import org.jspecify.annotations.NullMarked;
