package dev.artel.access.account;

import java.time.Instant;

/**
 * A session as the API answers it.
 *
 * @param current whether it is the one that asks
 */
public record SessionItem(String id, Instant started, Instant lastUsed, String address, String agent, boolean current) {
    public static SessionItem of(Session session, long current) {
        return new SessionItem(
                Long.toString(session.id()),
                session.started(),
                session.lastUsed(),
                session.address(),
                session.agent(),
                session.id() == current);
    }
}
