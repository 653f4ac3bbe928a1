package dev.artel.admin.solution;

import dev.artel.access.Access;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The one click that loads the example. */
@RestController
@Tag(name = "company")
class DemoController {
    private final ShippedSolution shipped;

    DemoController(ShippedSolution shipped) {
        this.shipped = shipped;
    }

    @PostMapping("/api/v1/company/demo")
    ObjectNode load(Access access) {
        return shipped.load(access);
    }
}
