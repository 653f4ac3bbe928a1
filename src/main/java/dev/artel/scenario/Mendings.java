package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.scenario.doctor.Doctor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that came from elsewhere are looked at and mended. */
@Service
class Mendings {
    private final Scenarios scenarios;
    private final Publications publications;
    private final Doctor doctor;

    Mendings(Scenarios scenarios, Publications publications, Doctor doctor) {
        this.scenarios = scenarios;
        this.publications = publications;
        this.doctor = doctor;
    }

    @Transactional(readOnly = true)
    public Doctor.Report look(Access access, String ref) {
        return doctor.look(access, scenarios.draft(access, ref));
    }

    /**
     * Makes a new draft with the repairs that are picked, in one transaction with what is kept of the old one.
     *
     * @throws dev.artel.kernel.Problem Conflict when the draft is another one than the caller has seen; BadRequest for unknown repairs
     */
    @Transactional
    public void repair(Access access, String ref, List<String> picked, long draftRevision) {
        byte[] mended = doctor.repair(access, scenarios.draft(access, ref), picked);
        publications.keepOriginal(access, ref);
        scenarios.change(access, ref, new Scenarios.Change(null, null, mended, draftRevision, null));
    }
}
