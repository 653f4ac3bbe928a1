package dev.artel.scenario.script.guest;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * How a context is built.
 *
 * @param zone the zone of its local time
 * @param locale the language of moment and of formats
 * @param ahead how far its clock is ahead of the machine's
 * @param functions dotted names of the host's functions, such as {@code records.find}
 * @param computed names of the pure functions under {@code crypto}
 * @param steps whether {@code log} and {@code fail} are there
 * @param limits of what is copied out
 */
public record GuestSettings(
        ZoneId zone,
        Locale locale,
        Duration ahead,
        List<String> functions,
        List<String> computed,
        boolean steps,
        CopyLimits limits) {

    /**
     * What a copied value may be at most.
     *
     * @param depth levels of lists and objects
     * @param nodes values altogether
     * @param chars length of its JSON text
     */
    public record CopyLimits(int depth, int nodes, int chars) {}
}
