package dev.artel.kernel;

import java.time.ZoneId;
import java.util.Locale;

/** The company's own settings that values depend on. Implemented where they are kept; cheap to ask. */
public interface Company {
    /** The zone that a day belongs to wherever no person's zone applies. */
    ZoneId zone();

    /** The language of texts that are written down for everybody, such as messages of incidents. */
    Locale language();
}
