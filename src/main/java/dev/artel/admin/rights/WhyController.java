package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody sees something, or does not. */
@RestController
@RequestMapping("/api/v1/rights/why")
@Tag(name = "rights")
class WhyController {
    private final Places places;
    private final Why why;

    WhyController(Places places, Why why) {
        this.places = places;
        this.why = why;
    }

    /** See {@link Why#told}; without {@code employeeId} about the person who asks. */
    @GetMapping
    ObjectNode why(
            Access access,
            @RequestParam(required = false) @Nullable String sectionId,
            @RequestParam(required = false) @Nullable String catalogId,
            @RequestParam(required = false) @Nullable String viewId,
            @RequestParam(required = false) @Nullable String recordId,
            @RequestParam(required = false) @Nullable String employeeId) {
        return why.told(
                access, places.of(access, sectionId, catalogId, viewId, recordId), employee(access, employeeId));
    }

    private static long employee(Access access, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return access.actor().userId();
        } else if (!sent.matches("[0-9]{1,18}")) {
            throw Problems.badField("employeeId", "unknown", "admin.rights-nobody", sent);
        }
        return Long.parseLong(sent);
    }
}
