/** Attacks over HTTP, a class for each theme: what somebody tries who wants more than the rules give, and the safe answer. */
@NullMarked
package dev.artel.attack;

import org.jspecify.annotations.NullMarked;
