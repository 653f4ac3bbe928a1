package dev.artel.scenario.doctor;

import dev.artel.access.Access;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.scenario.check.Checks;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.bpium.BpiumFile;
import dev.artel.scenario.diagram.markup.Markup;
import dev.artel.scenario.diagram.read.DiagramReader;
import dev.artel.scenario.diagram.read.Reading;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;

/** Looks at files and mends them as far as somebody picks. For administrators alone. */
@Service
public class Doctor {
    private final DiagramReader reader;
    private final Checks checks;
    private final List<Repair> repairs;

    Doctor(DiagramReader reader, Checks checks, List<Repair> repairs) {
        this.reader = reader;
        this.checks = checks;
        this.repairs = repairs;
    }

    /**
     * What is to be said of a file.
     *
     * @param dialect {@code artel, bpium} or {@code bpmn}
     * @param elements how many elements can be seen of the process that is run
     * @param runnable whether it could be published as it is
     * @param findings what can be mended
     * @param problems everything, mendable or not, errors first
     */
    public record Report(
            String dialect,
            String name,
            int elements,
            boolean runnable,
            List<Finding> findings,
            List<DiagramProblem> problems) {}

    /**
     * Looks at a file and changes nothing.
     *
     * @throws Problem BadRequest, PayloadTooLarge for what cannot be read; Forbidden
     */
    public Report look(Access access, byte[] bpmn) {
        requireAdministrator(access);
        Reading reading = reader.read(bpmn);
        List<DiagramProblem> all = checks.all(reading, access);
        Diagram diagram = reading.diagram();
        return new Report(
                diagram.dialect().code(),
                diagram.name(),
                diagram.nodes().size(),
                all.stream().noneMatch(DiagramProblem::isError),
                findings(new Sheet(Markup.parse(bpmn), all)),
                checks.of(reading, access));
    }

    /**
     * Mends what is picked, and nothing else. A file of the foreign dialect stays one unless its conversion is picked, or a repair that can
     * only be written in our own language.
     *
     * @param picked ids of findings of this very file
     * @return the file with these repairs
     * @throws Problem BadRequest for an id that is none, or two of which only one can be picked
     */
    public byte[] repair(Access access, byte[] bpmn, Collection<String> picked) {
        requireAdministrator(access);
        List<DiagramProblem> all = checks.all(reader.read(bpmn), access);
        Document document = Markup.parse(bpmn);
        boolean foreign = BpiumFile.isOne(document);
        Sheet sheet = new Sheet(document, all);
        Set<String> wanted = new HashSet<>(picked);
        List<Finding> chosen = findings(sheet).stream()
                .filter(finding -> wanted.contains(finding.id()))
                .toList();
        requireFit(wanted, chosen);
        boolean converted = chosen.stream().anyMatch(finding -> finding.code().equals(Conversion.CODE));
        if (!converted) {
            mend(sheet, wanted);
            converted = foreign && !BpiumFile.isOne(document);
        }
        return converted ? converted(access, bpmn, wanted) : Markup.write(document);
    }

    /**
     * A file of the foreign dialect in our language, with the same repairs: those that write something of ours can be made nowhere else.
     */
    private byte[] converted(Access access, byte[] bpmn, Set<String> wanted) {
        byte[] ours = reader.ours(bpmn);
        Document document = Markup.parse(ours);
        mend(new Sheet(document, checks.all(reader.read(ours), access)), wanted);
        return Markup.write(document);
    }

    private void mend(Sheet sheet, Set<String> wanted) {
        for (Repair repair : repairs) {
            repair.find(sheet)
                    .filter(finding -> wanted.contains(finding.id()))
                    .collect(Collectors.toMap(Finding::id, finding -> finding, (one, other) -> one, LinkedHashMap::new))
                    .values()
                    .forEach(finding -> repair.mend(sheet, finding));
        }
    }

    private List<Finding> findings(Sheet sheet) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        repairs.stream()
                .flatMap(repair -> repair.find(sheet))
                .forEach(finding -> findings.putIfAbsent(finding.id(), finding));
        return List.copyOf(findings.values());
    }

    private static void requireFit(Set<String> wanted, List<Finding> chosen) {
        Set<String> groups = new HashSet<>();
        boolean twice = chosen.stream().anyMatch(finding -> finding.group() != null && !groups.add(finding.group()));
        if (chosen.size() != wanted.size() || twice) {
            throw Problems.badField("repairs", "unknown", "scenario.repairs-picked");
        }
    }

    private static void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("scenario.administrators-only");
        }
    }
}
