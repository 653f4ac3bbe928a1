package dev.artel.access.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.artel.access.Access;
import dev.artel.access.audit.AuditMapper.Place;
import dev.artel.kernel.Iso;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The log of security, for administrators. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit")
class AuditController {
    private final AuditLog log;
    private final AuditTexts texts;

    AuditController(AuditLog log, AuditTexts texts) {
        this.log = log;
        this.texts = texts;
    }

    /** A kind of entry, to choose from. */
    record KindItem(String kind, String name) {}

    /** An employee who did it. */
    record ActorItem(String id, String title) {}

    /** What it was done to. */
    record ObjectItem(String kind, String id, @Nullable String name) {}

    /**
     * An entry.
     *
     * @param actor null when nobody had signed in, or the product did it by itself
     * @param text the entry in one sentence
     */
    record AuditItem(
            String id,
            String at,
            String kind,
            @Nullable ActorItem actor,
            @Nullable String address,
            @Nullable ObjectItem object,
            String text,
            JsonNode detail) {}

    /** What is to be verified against: a head that was noted down. */
    record Remembered(@Nullable String head) {}

    /** Where the chain breaks, in words. */
    record BreakItem(String reason, String place, @Nullable String entry, String text) {}

    /** What verifying has found. */
    record VerdictItem(
            boolean ok,
            long entries,
            @Nullable String head,
            long pending,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BreakItem brokenAt) {}

    /**
     * What to find.
     *
     * @param actor number of the employee who did it
     * @param object kind and number of what it was done to, such as {@code catalog:7}
     * @param from ISO 8601, not before; {@code to} before
     */
    record Wanted(
            @Nullable String kind,
            @Nullable String actor,
            @Nullable String object,
            @Nullable String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /** A page, newest first; {@code X-Next-Cursor} while older entries have not been looked at, even if the page is short. */
    @GetMapping
    ResponseEntity<List<AuditItem>> list(Access access, Wanted wanted, Locale language) {
        access.requireAdministrator();
        AuditLog.Page page = log.find(access, AuditParameters.query(wanted));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        Place next = page.next();
        if (next != null) {
            answer.header("X-Next-Cursor", AuditParameters.cursor(next));
        }
        return answer.body(page.rows().stream().map(row -> item(row, language)).toList());
    }

    /** All kinds of entries by name. */
    @GetMapping("/kinds")
    List<KindItem> kinds(Access access, Locale language) {
        access.requireAdministrator();
        return texts.kinds(language).stream()
                .map(kind -> new KindItem(kind.code(), kind.name().in(language)))
                .toList();
    }

    /** Verifies the chain. */
    @PostMapping("/verify")
    VerdictItem verify(Access access, @RequestBody(required = false) @Nullable Remembered remembered, Locale language) {
        String noted = remembered == null ? null : remembered.head();
        Head head = noted == null || noted.isBlank()
                ? null
                : Head.read(noted).orElseThrow(() -> Problems.badField("head", "format", "access.audit-head"));
        Verdict verdict = log.verify(access, head);
        Verdict.Break broken = verdict.brokenAt();
        return new VerdictItem(
                verdict.ok(),
                verdict.entries(),
                verdict.head() == null ? null : verdict.head().toString(),
                verdict.pending(),
                broken == null ? null : item(broken, language));
    }

    private static BreakItem item(Verdict.Break broken, Locale language) {
        return new BreakItem(
                broken.reason().name().toLowerCase(Locale.ROOT),
                Long.toString(broken.place()),
                broken.entry() == null ? null : Long.toString(broken.entry()),
                broken.text().in(language));
    }

    private AuditItem item(AuditRow row, Locale language) {
        String actorName = row.actorName() == null ? "" : row.actorName();
        return new AuditItem(
                Long.toString(row.id()),
                Iso.text(row.at()),
                row.kind(),
                row.actorId() == null ? null : new ActorItem(Long.toString(row.actorId()), actorName),
                row.address(),
                row.objectKind() == null || row.objectId() == null
                        ? null
                        : new ObjectItem(row.objectKind(), row.objectId(), row.objectName()),
                texts.say(row, language),
                Json.read(row.detail()));
    }
}
