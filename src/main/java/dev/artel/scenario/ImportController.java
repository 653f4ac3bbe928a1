package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Problems;
import dev.artel.scenario.diagram.markup.FileText;
import dev.artel.scenario.doctor.Doctor;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files from elsewhere: what keeps them from running, and what can be done about it. Nothing is mended that was not asked for. */
@RestController
@Tag(name = "scenarios")
@RequestMapping("/api/v1/scenarios")
class ImportController {
    private final Doctor doctor;
    private final Mendings mendings;
    private final ScenarioItems items;

    ImportController(Doctor doctor, Mendings mendings, ScenarioItems items) {
        this.doctor = doctor;
        this.mendings = mendings;
        this.items = items;
    }

    /** Looks at a file that is not saved; nothing is kept. */
    @PostMapping(
            path = "/import/look",
            consumes = {MediaType.APPLICATION_XML_VALUE, ScenarioController.BPMN})
    Doctor.Report look(Access access, @RequestBody byte[] bpmn) {
        return doctor.look(access, bpmn);
    }

    /** The file with the repairs that are picked, and what is to be said of it then; nothing is kept. */
    @PostMapping("/import/repair")
    Mended mend(Access access, @RequestBody Picks body) {
        if (body.bpmn() == null) {
            throw Problems.badField("bpmn", "required", "scenario.not-bpmn");
        }
        byte[] mended = doctor.repair(access, FileText.bytes(body.bpmn()), body.picked());
        return new Mended(FileText.text(mended), doctor.look(access, mended));
    }

    /** What is to be said of the draft. */
    @GetMapping("/{id}/findings")
    Doctor.Report findings(Access access, @PathVariable String id) {
        return mendings.look(access, id);
    }

    /** Mends the draft, unless somebody has changed it meanwhile; as it came it stays as version 0. */
    @PostMapping("/{id}/repair")
    ScenarioItem repair(Access access, @PathVariable String id, @RequestBody Picks body) {
        if (body.draftRevision() == null) {
            throw Problems.badField("draftRevision", "required", "scenario.restore-what");
        }
        mendings.repair(access, id, body.picked(), body.draftRevision());
        return items.one(access, id);
    }

    /**
     * What is to be mended.
     *
     * @param repairs ids of findings
     * @param bpmn of a file that is not saved
     * @param draftRevision of a draft
     */
    @Exact
    record Picks(
            @Nullable List<String> repairs,
            @Nullable String bpmn,
            @Nullable Long draftRevision) {
        List<String> picked() {
            if (repairs == null || repairs.isEmpty()) {
                throw Problems.badField("repairs", "required", "scenario.repairs-picked");
            }
            return repairs;
        }
    }

    /** A mended file. */
    record Mended(String bpmn, Doctor.Report report) {}
}
