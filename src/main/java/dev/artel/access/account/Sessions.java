package dev.artel.access.account;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.account.SessionMapper.NewSession;
import dev.artel.kernel.Problems;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed-in browsers and clients. The token is known to the client alone; what is stored is its hash. A session that is not used
 * for 30 days is over. Publishes {@link SessionsEnded} whenever sessions are ended.
 */
@Service
public class Sessions {
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final int MOST_PER_PERSON = 100;
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_ADDRESS = 45;

    private final SessionMapper sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionMapper sessions, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a session and gives its token, 43 characters of the URL-safe alphabet; it cannot be had again. */
    @Transactional
    public String start(long userId, Client client) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        sessions.insert(new NewSession(
                Sha256.of(token),
                userId,
                now,
                shortened(client.address(), LONGEST_ADDRESS),
                shortened(client.agent(), LONGEST_AGENT)));
        sessions.endOldest(userId, MOST_PER_PERSON, now);
        sessions.forget(now.minus(KEPT));
        audit.note(AuditEntry.of(AccountAudit.SIGN_IN)
                .by(userId)
                .from(client.address())
                .aboutEmployee(userId));
        return token;
    }

    /** Who stands behind the token: one statement, and once a minute another that notes the use. */
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        SignedIn found = sessions.find(Sha256.of(token), now.minus(IDLE));
        if (found == null) {
            return Optional.empty();
        }
        if (found.session().lastUsed().isBefore(now.minus(TOUCH))) {
            sessions.touch(found.session().id(), now);
        }
        return Optional.of(found);
    }

    /** Those of the sessions that are still open, with their accounts as they are now; one statement. */
    public List<SignedIn> current(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : sessions.current(sessionIds, clock.instant().minus(IDLE));
    }

    /** Open sessions of that person, the last used first. */
    public List<Session> list(long userId) {
        return sessions.list(userId, clock.instant().minus(IDLE));
    }

    /** Ends one session of that person; NotFound when it is not open or another's. */
    @Transactional
    public void end(long userId, long sessionId) {
        endOne(userId, sessionId);
        audit.note(AuditEntry.of(AccountAudit.SESSION_ENDED).aboutEmployee(userId));
    }

    /** Ends the session that asks; NotFound when it is not open any more. */
    @Transactional
    public void signOut(SignedIn who) {
        long userId = who.session().userId();
        endOne(userId, who.session().id());
        audit.note(AuditEntry.of(AccountAudit.SIGN_OUT).by(userId).aboutEmployee(userId));
    }

    /**
     * From the next request on the session sees what that employee sees, and changes nothing; null to go back. Whoever is no
     * administrator any more goes back at once.
     */
    @Transactional
    public void view(SignedIn who, @Nullable Long employee) {
        long userId = who.session().userId();
        sessions.view(who.session().id(), employee);
        Long about = employee == null ? (Long) who.account().userId() : employee;
        audit.note(AuditEntry.of(employee == null ? AccountAudit.VIEWING_ENDED : AccountAudit.VIEWING)
                .by(userId)
                .aboutEmployee(about));
        events.publishEvent(new SessionsEnded(userId));
    }

    /** Ends all sessions of that person but one. */
    @Transactional
    public void endOthers(long userId, long except) {
        int ended = close(userId, except);
        if (ended > 0) {
            audit.note(AuditEntry.of(AccountAudit.SESSION_ENDED)
                    .aboutEmployee(userId)
                    .with("sessions", Integer.toString(ended)));
        }
    }

    /** The same as a part of what the audit tells anyway, such as a new password. Gives how many there were. */
    @Transactional
    public int close(long userId, long except) {
        int ended = sessions.endOthers(userId, except, clock.instant());
        events.publishEvent(new SessionsEnded(userId));
        return ended;
    }

    @Transactional
    public void endAll(long userId) {
        endOthers(userId, 0);
    }

    private void endOne(long userId, long sessionId) {
        if (sessions.end(userId, sessionId, clock.instant()) == 0) {
            throw Problems.notFound();
        }
        events.publishEvent(new SessionsEnded(userId));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
