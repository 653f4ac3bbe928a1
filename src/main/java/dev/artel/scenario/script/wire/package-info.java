/**
 * What the product and its worker processes say to each other: frames of a length and a message, over the pipes of the process. Owns
 * no table; only {@code scenario.script} may call. Invariant: texts arrive as they were, half characters included, and a frame that
 * cannot be read ends the conversation.
 */
@NullMarked
package dev.artel.scenario.script.wire;

import org.jspecify.annotations.NullMarked;
