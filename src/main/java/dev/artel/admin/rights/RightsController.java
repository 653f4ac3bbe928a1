package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.admin.rights.RuleForms.Told;
import dev.artel.kernel.Json;
import dev.artel.record.filter.saved.SavedFilter;
import dev.artel.record.filter.saved.SavedFilters;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
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
    private final SavedFilters views;

    RightsController(Places places, ObjectRights rights, RuleForms forms, SavedFilters views) {
        this.views = views;
        this.places = places;
        this.rights = rights;
        this.forms = forms;
    }

    /**
     * The object with its rules and those that it inherits, in a list; {@code privileges} are those that rules may have, {@code version}
     * is what {@link #replace} may be told. With {@code withViews} a catalog is followed by its rights views, each with the rules on it
     * alone, its {@code filters}, whether it is {@code hidden} from rows of views and, if it finds nothing any more, the {@code problem}.
     * {@code auditObject} is how the security log names the object, for those who may read that.
     */
    @GetMapping
    List<ObjectNode> rights(
            Access access,
            @RequestParam(required = false) @Nullable String sectionId,
            @RequestParam(required = false) @Nullable String catalogId,
            @RequestParam(required = false) @Nullable String viewId,
            @RequestParam(required = false) @Nullable String recordId,
            @RequestParam(defaultValue = "false") boolean withSearch,
            @RequestParam(defaultValue = "false") boolean withViews) {
        Place place = places.of(access, sectionId, catalogId, viewId, recordId);
        List<ObjectNode> items = new ArrayList<>();
        items.add(answered(access, place, rights.told(access, place, withSearch)));
        if (withViews) {
            rights.onViews(access, place).forEach((view, told) -> items.add(answered(access, view, told)));
        }
        return items;
    }

    /**
     * Puts the rules that are sent in place of all that the object has; answers as reading them does. A list of {@code {object, rules}}
     * changes all these objects or none, and is answered by a list. With {@code version} nothing is changed when the rules are not those
     * any more.
     */
    @PostMapping
    JsonNode replace(Access access, @RequestBody JsonNode sent) {
        ArrayNode items = Json.array();
        rights.replaceAll(access, sent)
                .forEach(place -> items.add(answered(access, place, rights.told(access, place, true))));
        return sent.isArray() ? items : items.path(0);
    }

    private ObjectNode answered(Access access, Place place, List<Told> told) {
        ObjectNode item = Json.object();
        item.set("object", place.named());
        item.put("objectTitle", place.name());
        ArrayNode rules = item.putArray("rules");
        forms.answered(access, told).forEach(rules::add);
        ArrayNode privileges = item.putArray("privileges");
        RuleForms.codes(place.object().kind()).forEach(privileges::add);
        if (access.administrator()) {
            item.put(
                    "auditObject",
                    place.object().kind().code() + ":" + place.object().id());
        }
        SavedFilter view = place.view();
        if (view != null) {
            item.put("hidden", view.hidden()).set("filters", views.answered(view, access));
            views.problem(view, access)
                    .ifPresent(problem -> item.put("problem", problem.in(LocaleContextHolder.getLocale())));
        }
        return item.put("privilegeCode", place.right().privilege().code())
                .put("editable", place.right().may(Privilege.ACCESS))
                .put("version", ObjectRights.version(told));
    }
}
