package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.kernel.Json;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of access, as documented. */
@RestController
@RequestMapping("/api/v1/rights")
@Tag(name = "rights")
class RightsController {
    private final Places places;
    private final ObjectRights rights;
    private final RuleForms forms;

    RightsController(Places places, ObjectRights rights, RuleForms forms) {
        this.places = places;
        this.rights = rights;
        this.forms = forms;
    }

    /** The object with its rules and those that it inherits, in a list of one; {@code privileges} are those that rules may have. */
    @GetMapping
    List<ObjectNode> rights(
            Access access,
            @RequestParam(required = false) @Nullable String sectionId,
            @RequestParam(required = false) @Nullable String catalogId,
            @RequestParam(required = false) @Nullable String viewId,
            @RequestParam(required = false) @Nullable String recordId,
            @RequestParam(defaultValue = "false") boolean withSearch) {
        return List.of(answered(access, places.of(access, sectionId, catalogId, viewId, recordId), withSearch));
    }

    /** Puts the rules that are sent in place of all that the object has; answers as reading them does. */
    @PostMapping
    ObjectNode replace(Access access, @RequestBody ObjectNode sent) {
        Place place = places.of(access, sent.path("object"));
        rights.replace(access, place, sent.path("rules"));
        return answered(access, place, true);
    }

    private ObjectNode answered(Access access, Place place, boolean search) {
        ObjectNode item = Json.object();
        item.set("object", place.named());
        ArrayNode rules = item.putArray("rules");
        forms.answered(access, rights.told(place, search)).forEach(rules::add);
        ArrayNode privileges = item.putArray("privileges");
        RuleForms.codes(place.object().kind()).forEach(privileges::add);
        return item.put("privilegeCode", place.right().privilege().code())
                .put("editable", place.right().may(Privilege.ACCESS));
    }
}
