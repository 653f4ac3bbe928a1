package dev.artel.scenario;

import dev.artel.kernel.Text;
import java.util.Locale;

/** Why an element keeps a scenario from running in one piece, in the transaction of its caller. */
public record SyncReason(String element, Text label, Why why) {
    /** The kinds of obstacle. */
    public enum Why {
        /** Somebody has to do it. */
        PERSON,
        /** It waits for a time. */
        TIME,
        /** It waits to be told something. */
        MESSAGE,
        /** It reaches outside. */
        OUTSIDE,
        /** The diagram wants a transaction to end before it. */
        BOUNDARY,
        /** It calls a scenario that cannot run in one piece. */
        CALL,
        /** It cannot be run at all. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Text text() {
        return Text.of("scenario.sync." + why.code(), label);
    }
}
