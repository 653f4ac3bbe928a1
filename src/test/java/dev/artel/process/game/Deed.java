package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * What an automatic step does, all or nothing.
 *
 * @param variable that receives the value
 * @param creates whether it also creates a record with the value
 * @param fails when it fails after that; null for never
 * @param error the name of what it fails with
 */
record Deed(
        String variable,
        Sum value,
        boolean creates,
        @Nullable Question fails,
        String error) {}
