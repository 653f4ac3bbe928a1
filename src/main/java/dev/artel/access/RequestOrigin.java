package dev.artel.access;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Who sends the request that the calling thread answers, and from where. Owned here, implemented at the HTTP edge. */
public interface RequestOrigin {
    /** Number of the employee; empty when nobody has signed in, or no request is being answered. */
    OptionalLong userId();

    /** The network address; null when no request is being answered. */
    @Nullable String address();
}
