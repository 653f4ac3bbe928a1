package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;

/** Exact numbers: 20 digits before the point, 8 after it. */
final class Numbers {
    private static final int BEFORE = 20;
    private static final int AFTER = 8;
    private static final Pattern FORM =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]");
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /**
     * The number without trailing zeros; a text may have spaces between digits and a comma for the point. Digits beyond the eighth are
     * refused, except in what a script has worked out (see {@link dev.artel.kernel.BinaryFractions}): that is rounded.
     */
    static BigDecimal parse(JsonNode sent, Field field) {
        BigDecimal number = read(sent);
        if (number == null) {
            throw Values.bad(field, "number", "field.number.form");
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal kept = sent.isDouble() ? number.setScale(AFTER, RoundingMode.HALF_UP) : number;
        BigDecimal plain = kept.stripTrailingZeros();
        if (plain.scale() > AFTER || (long) plain.precision() - plain.scale() > BEFORE) {
            throw Values.bad(field, "digits", "field.number.digits", BEFORE, AFTER);
        }
        return plain;
    }

    /** The number, or null when it is none. */
    static @Nullable BigDecimal read(JsonNode sent) {
        if (!sent.isNumber() && !sent.isString()) {
            return null;
        }
        String text = SPACES.matcher(sent.asString("")).replaceAll("").replace(',', '.');
        return FORM.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** Plain JSON: no exponent, no trailing zeros. */
    static JsonNode json(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > 0) {
            return DecimalNode.valueOf(plain);
        }
        BigInteger whole = plain.toBigIntegerExact();
        return whole.abs().compareTo(LONGEST) > 0
                ? BigIntegerNode.valueOf(whole)
                : LongNode.valueOf(whole.longValueExact());
    }
}
