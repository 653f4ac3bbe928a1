package dev.artel.admin;

import dev.artel.access.Access;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the loading of the example has come. It is written down, since loading is many commits: only what was begun is finished,
 * and what was finished belongs to the company, which may change and delete it like anything else.
 */
@Service
public class ExampleProgress {
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private final CompanyMapper mapper;
    private final CompanySettings settings;
    private final CompanyAudit audit;
    private final ApplicationEventPublisher events;

    ExampleProgress(
            CompanyMapper mapper, CompanySettings settings, CompanyAudit audit, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** Looks again how far it is: another node may have loaded it. */
    public void refresh() {
        settings.refresh();
    }

    /** Whether a load was begun that has not come to its end. */
    public boolean loading() {
        return LOADING.equals(settings.row().example());
    }

    /** Whether it was loaded to its end, whatever became of it since. */
    public boolean loaded() {
        return LOADED.equals(settings.row().example());
    }

    /** Notes that loading begins; what was begun or finished before stays as it is. */
    @Transactional
    public void begin() {
        if (mapper.lock().example() == null) {
            note(LOADING);
        }
    }

    /** Notes that all of it is there, and who had it loaded. */
    @Transactional
    public void end(Access access) {
        note(LOADED);
        audit.exampleLoaded(access);
    }

    private void note(String progress) {
        mapper.example(progress);
        events.publishEvent(new CompanySettings.Changed());
    }
}
