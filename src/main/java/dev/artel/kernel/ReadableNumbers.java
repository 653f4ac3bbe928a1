package dev.artel.kernel;

import java.math.BigDecimal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/**
 * Refuses decimals with an exponent that nobody means: written out, as everything is kept and compared, {@code 1e999999999} has a thousand
 * million digits.
 */
public final class ReadableNumbers extends JsonNodeFactory {
    /** Far beyond what a script can reckon with (308), and as long as the text of a number may be. */
    private static final int MOST_ZEROS = 1_000;

    @Override
    public ValueNode numberNode(BigDecimal number) {
        if (number != null && Math.abs((long) number.scale()) > MOST_ZEROS) {
            throw new NumberTooLong();
        }
        return super.numberNode(number);
    }
}
