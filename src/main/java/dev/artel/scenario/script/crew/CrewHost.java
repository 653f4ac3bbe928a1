package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.guest.GuestHost;
import dev.artel.scenario.script.wire.ToParent;
import java.time.Duration;

/** Who an order is carried out for. All of it is called on the caller's thread. */
public interface CrewHost extends GuestHost {
    /** Whether a script has called what cannot simply be called again. */
    boolean hasActed();

    /** The order is begun, or begun again from the start: what was heard of it before counts for nothing. */
    void begun();

    /** One source has ended so. */
    void ended(ToParent.End end, Duration hostTime);
}
