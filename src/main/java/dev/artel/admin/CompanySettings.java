package dev.artel.admin;

import dev.artel.kernel.Company;
import dev.artel.kernel.Problems;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Name, time zone and language of the company. Read once and kept, since nearly every request asks; what another node writes is
 * taken up within ten seconds. Until somebody chooses, the zone is the machine's and the language Russian.
 */
@Service
class CompanySettings implements Company {
    private static final int LONGEST_NAME = 256;

    private final CompanyMapper mapper;
    private final CompanyAudit audit;
    private final ApplicationEventPublisher events;
    private volatile @Nullable CompanyRow kept;

    CompanySettings(CompanyMapper mapper, CompanyAudit audit, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.audit = audit;
        this.events = events;
    }

    /** The settings have changed. */
    record Changed() {}

    /** What to change; null leaves as it is. */
    record Change(
            @Nullable String name,
            @Nullable String timezone,
            @Nullable String language) {}

    @Override
    public ZoneId zone() {
        return row().zone();
    }

    @Override
    public Locale language() {
        return row().locale();
    }

    CompanyRow row() {
        CompanyRow row = kept;
        if (row == null) {
            row = mapper.read();
            kept = row;
        }
        return row;
    }

    /** The row as it stands, which nobody else changes until the running transaction ends. */
    CompanyRow locked() {
        return mapper.lock();
    }

    /** Takes up what other nodes have changed. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void refresh() {
        kept = mapper.read();
    }

    /** BadRequest for a zone or language that is not known, or a name over 256 characters. */
    void check(Change change) {
        if (change.name() != null && change.name().strip().length() > LONGEST_NAME) {
            throw Problems.badField("name", "length", "admin.name-length", Integer.toString(LONGEST_NAME));
        }
        if (change.timezone() != null) {
            Choices.timezone(change.timezone());
        }
        if (change.language() != null) {
            Choices.language(change.language());
        }
    }

    /** Changes what is given; refuses what {@link #check} refuses. */
    @Transactional
    public void change(Change change) {
        check(change);
        CompanyRow now = mapper.lock();
        CompanyRow then = now.with(
                change.name() == null ? now.name() : change.name().strip(),
                change.timezone() == null ? now.timezone() : Choices.timezone(change.timezone()),
                change.language() == null ? now.language() : Choices.language(change.language()));
        mapper.change(then.name(), then.timezone(), then.language());
        audit.changed(now, then);
        events.publishEvent(new Changed());
    }

    /** Notes who the first administrator is. */
    @Transactional
    public void found(long userId, boolean asksPassword) {
        mapper.found(userId, asksPassword);
        events.publishEvent(new Changed());
    }

    /** The questions of the first sign-in are answered; what was not answered stays as it is by default. */
    @Transactional
    public void answer(Change change) {
        CompanyRow now = mapper.lock();
        change(new Change(
                change.name(),
                change.timezone() == null ? now.zone().getId() : change.timezone(),
                change.language() == null ? now.locale().getLanguage() : change.language()));
        mapper.answered();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(Changed changed) {
        kept = null;
    }
}
