package dev.artel.admin.solution;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.admin.rights.ObjectRights;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.scenario.Publications;
import dev.artel.scenario.Scenarios;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads a solution step by step: structure, sample records, views and rights, scenarios. Changes of the structure commit by themselves, so the whole
 * cannot be one transaction; each step leaves alone what is there already.
 */
@Component
class SolutionLoader {
    private final Sections sections;
    private final Catalogs catalogs;
    private final Records records;
    private final SampleRecords samples;
    private final Scenarios scenarios;
    private final Publications publications;
    private final ObjectRights rights;
    private final SavedFilters views;

    SolutionLoader(
            Sections sections,
            Catalogs catalogs,
            Records records,
            SampleRecords samples,
            Scenarios scenarios,
            Publications publications,
            ObjectRights rights,
            SavedFilters views) {
        this.sections = sections;
        this.catalogs = catalogs;
        this.records = records;
        this.samples = samples;
        this.scenarios = scenarios;
        this.publications = publications;
        this.rights = rights;
        this.views = views;
    }

    /** Makes what is missing; gives the ids of the sample employees. */
    List<String> load(Access access, Solution solution) {
        solution.sections().forEach(section -> makeSection(access, section));
        solution.catalogs().forEach(catalog -> makeCatalog(access, catalog));
        solution.extensions().forEach(extension -> extend(access, extension));
        SampleRecords.Keys keys = new SampleRecords.Keys();
        solution.data().forEach(file -> samples.make(access, file, keys));
        solution.views().forEach(view -> makeView(access, view));
        solution.rights().forEach(entry -> grant(access, (ObjectNode) keys.resolve(entry)));
        solution.scenarios().forEach(scenario -> publish(access, scenario));
        return keys.of(CatalogKey.USERS);
    }

    private void makeSection(Access access, ObjectNode sent) {
        String id = sent.path("id").asString();
        if (sections.all(access).stream().map(Section::ref).noneMatch(id::equals)) {
            sections.create(access, sent);
        }
    }

    private void makeCatalog(Access access, ObjectNode sent) {
        if (catalogs.find(sent.path("id").asString()).isEmpty()) {
            catalogs.create(access, sent);
        }
    }

    /** Adds the fields that the catalog does not have yet; all others are sent back by their ids, so they stay. */
    private void extend(Access access, ObjectNode extension) {
        Catalog catalog = catalogs.get(access, extension.path("catalog").asString());
        Set<String> known = catalog.fields().stream().map(Field::ref).collect(Collectors.toSet());
        ArrayNode fields = Json.array();
        known.forEach(ref -> catalog.field(ref)
                .ifPresent(field -> fields.addObject()
                        .put("id", field.ref())
                        .put("name", field.name())
                        .put("type", field.type().id())
                        .set("config", field.config())));
        List<ObjectNode> missing = extension
                .path("fields")
                .valueStream()
                .filter(field -> !known.contains(field.path("id").asString()))
                .map(ObjectNode.class::cast)
                .toList();
        if (!missing.isEmpty()) {
            fields.addAll(missing);
            catalogs.update(access, catalog.ref(), Json.object().set("fields", fields));
        }
    }

    private void makeView(Access access, ObjectNode sent) {
        String catalog = sent.path("catalog").asString();
        String id = sent.path("id").asString();
        if (views.list(access, catalog).stream().noneMatch(view -> view.answersTo(id))) {
            ObjectNode view = sent.deepCopy();
            view.remove("catalog");
            views.create(access, catalog, view);
        }
    }

    /** Where nobody has given rights yet. */
    private void grant(Access access, ObjectNode entry) {
        if (rights.none(access, entry.path("object"))) {
            rights.replace(access, entry.path("object"), entry.path("rules"));
        }
    }

    private void publish(Access access, Solution.Scenario scenario) {
        if (records.find(access, "$scripts", scenario.id()).isEmpty()) {
            scenarios.create(access, scenario.id(), scenario.name(), scenario.description(), scenario.bpmn());
        }
        if (publications.versions(access, scenario.id(), 1, 0).isEmpty()) {
            publications.publish(access, scenario.id(), null);
        }
    }
}
