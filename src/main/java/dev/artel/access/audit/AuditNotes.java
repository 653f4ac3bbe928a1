package dev.artel.access.audit;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.RequestOrigin;
import dev.artel.kernel.Json;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries. The address goes to those alone who sent the request themselves: a process that acts for somebody else has none. */
@Service
class AuditNotes implements Audit {
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_NAME = 256;

    private final AuditMapper mapper;
    private final ObjectProvider<RequestOrigin> origins;
    private final Clock clock;

    AuditNotes(AuditMapper mapper, ObjectProvider<RequestOrigin> origins, Clock clock) {
        this.mapper = mapper;
        this.origins = origins;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void note(AuditEntry entry) {
        RequestOrigin origin = origins.getIfAvailable();
        Long asking = origin == null || origin.userId().isEmpty()
                ? null
                : origin.userId().getAsLong();
        Long actor = entry.actor() == null ? asking : entry.actor();
        boolean own = asking == null || asking.equals(actor);
        String address = entry.address() == null && own && origin != null ? origin.address() : entry.address();
        AuditEntry.Subject object = entry.object();
        mapper.insert(new AuditRow(
                0,
                clock.instant(),
                entry.kind().code(),
                entry.nobody() ? null : actor,
                null,
                shortened(address, LONGEST_ADDRESS),
                object == null ? null : object.kind(),
                object == null ? null : object.id(),
                object == null ? null : shortened(object.name(), LONGEST_NAME),
                Json.write(entry.detail())));
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
