package dev.artel.event;

import org.jspecify.annotations.Nullable;

/** A row of {@code $webRequests}. */
record WebRequestRow(
        long id,
        String name,
        @Nullable String description,
        String status,
        String url,
        long scriptId,
        @Nullable String element)
        implements TriggerRow {

    static final WebRequestRow BLANK = new WebRequestRow(0, "", null, SubscriptionRow.ON, "", 0, null);
}
