package dev.artel.access.account;

import dev.artel.access.RightsRevision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The revision of rights as it stands beside the accounts. */
@Service
class StoredRevision implements RightsRevision {
    private final RevisionMapper mapper;

    StoredRevision(RevisionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @Transactional
    public void raise() {
        mapper.raise();
    }
}
