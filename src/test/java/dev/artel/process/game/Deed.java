package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * What an automatic step does, all or nothing.
 *
 * @param variable that receives the value
 * @param effect on records
 * @param fails when it fails after that; null for never
 * @param error the name of what it fails with
 */
record Deed(
        String variable, Sum value, Effect effect, @Nullable Question fails, String error) {
    /** What is done besides to records. */
    enum Effect {
        NONE,
        /** One is created with the value. */
        CREATES,
        /** The value becomes the number of the process's record. */
        CHANGES,
        /** Of a rule: the value is the number to be saved. */
        AMENDS,
        /** Of a rule: refuses the change by an odd value, and takes that back by an even one. */
        REFUSES
    }

    Deed simple() {
        return new Deed(variable, value, Effect.NONE, null, "");
    }

    Deed sums(Sum other) {
        return new Deed(variable, other, effect, fails, error);
    }
}
