package dev.artel.catalog.rest;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.Forms;
import dev.artel.catalog.field.Presented;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes catalogs and fields as the API answers them, as far as the caller may see them. */
@Component
class CatalogAnswer implements Forms {
    private final Catalogs catalogs;

    CatalogAnswer(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public ObjectNode of(Access access, Catalog catalog, Set<String> fields) {
        Grant grant = access.on(catalog.key());
        ObjectNode form = Json.object();
        form.put("id", catalog.ref()).put("name", catalog.name()).put("icon", catalog.icon());
        ArrayNode shown = form.putArray("fields");
        catalog.fields().stream()
                .filter(field -> fields.stream().anyMatch(field::answersTo))
                .filter(field -> grant.on(field.id()) != FieldRight.HIDDEN)
                .forEach(field -> shown.add(Json.MAPPER.<JsonNode>valueToTree(field(field, access, Links.of(grant)))));
        return form;
    }

    CatalogItem item(Catalog catalog, Access access) {
        return item(catalog, access, Set.of());
    }

    /**
     * @param wanted ids of the fields that are asked for; empty for all
     * @throws dev.artel.kernel.Problem BadRequest for one that is not there or hidden
     */
    CatalogItem item(Catalog catalog, Access access, Set<String> wanted) {
        Grant grant = access.on(catalog.key());
        List<Field> visible = catalog.fields().stream()
                .filter(field -> grant.on(field.id()) != FieldRight.HIDDEN)
                .toList();
        for (String ref : wanted) {
            if (visible.stream().noneMatch(field -> field.answersTo(ref))) {
                throw Problems.badField("fields", "unknown-field", "catalog.unknown-field", ref);
            }
        }
        List<FieldItem> fields = visible.stream()
                .filter(field -> wanted.isEmpty() || wanted.stream().anyMatch(field::answersTo))
                .map(field -> field(field, access, Links.of(grant)))
                .toList();
        return new CatalogItem(
                catalog.ref(),
                catalog.sectionRef(),
                catalog.icon(),
                catalog.name(),
                new CatalogItem.Chat(0),
                catalog.history(),
                fields,
                grant.privilege().code(),
                privileges(catalog, grant),
                grant.most().may(Privilege.CREATE),
                creating(catalog, grant.most()),
                catalog.manual(),
                catalog.revision());
    }

    private static Map<String, String> privileges(Catalog catalog, Grant grant) {
        Map<String, String> codes = new LinkedHashMap<>();
        Right right = grant.may(Privilege.VIEW) ? grant.base() : grant.most();
        for (Field field : catalog.fields()) {
            if (right.sees(field.id())
                    && right.on(field.id()) != Right.of(right.privilege()).otherFields()) {
                codes.put(field.ref(), right.on(field.id()).code());
            }
        }
        return codes;
    }

    /** Fields that are not the person's to write on any new record. */
    private static Map<String, String> creating(Catalog catalog, Right most) {
        Map<String, String> codes = new LinkedHashMap<>();
        catalog.fields().stream()
                .filter(field -> most.may(Privilege.CREATE) && most.on(field.id()) == FieldRight.VIEW)
                .forEach(field -> codes.put(field.ref(), FieldRight.VIEW.code()));
        return codes;
    }

    /** What the settings of a link tell of the fields of its target. */
    private enum Links {
        NONE,
        SEEN,
        /** For whoever changes the settings: what is sent back must be what is kept. */
        ALL;

        static Links of(Grant grant) {
            return grant.may(Privilege.ADMIN) ? ALL : SEEN;
        }
    }

    private FieldItem field(Field field, Access access, Links links) {
        return new FieldItem(
                field.ref(),
                Long.toString(field.id()),
                field.customId() != null,
                field.name(),
                field.required(),
                field.type().id(),
                field.hint(),
                field.customId() != null && field.customId().startsWith("$"),
                field.history(),
                field.filterable(),
                field.apiOnly(),
                field.hidden(),
                access.administrator() ? field.comment() : "",
                config(field, access, links),
                field.visible(),
                null,
                null);
    }

    private ObjectNode config(Field field, Access access, Links links) {
        if (links == Links.NONE || !(field.type() instanceof Presented presented)) {
            return field.config();
        }
        return presented.presented(field, new Presented.Surroundings() {
            @Override
            public Optional<Catalog> catalog(long id) {
                return catalogs.find(id);
            }

            @Override
            public boolean tells(Catalog catalog, Field linked) {
                return links == Links.ALL || access.on(catalog.key()).most().sees(linked.id());
            }

            @Override
            public JsonNode field(Catalog catalog, Field linked) {
                return Json.MAPPER.valueToTree(CatalogAnswer.this.field(linked, access, Links.NONE));
            }
        });
    }
}
