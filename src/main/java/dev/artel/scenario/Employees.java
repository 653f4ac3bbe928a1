package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people that diagrams and scripts refer to. */
@Service
public class Employees {
    public static final String CATALOG = "$users";
    private static final int MOST = 1000;

    private final Catalogs catalogs;
    private final Records records;

    Employees(Catalogs catalogs, Records records) {
        this.catalogs = catalogs;
        this.records = records;
    }

    /** An employee; the e-mail may be empty. */
    public record Employee(long id, String name, String email, boolean blocked) {}

    /** The employee of that number or text id, blocked or not. */
    public Optional<Employee> find(Access access, String ref) {
        return records.find(access, CATALOG, ref).map(Employees::of);
    }

    /** Names by number; one statement. */
    public Map<Long, String> names(Access access, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Search search = Search.all()
                .ids(ids.stream().map(String::valueOf).toList())
                .fields(Set.of("$name"))
                .limit(MOST);
        return records.find(access, CATALOG, search).items().stream()
                .collect(Collectors.toUnmodifiableMap(Rec::id, Rec::title));
    }

    /**
     * The employees of a group: whoever's card links to that record, in whichever field; without blocked ones, by number, 1,000 at
     * most.
     *
     * @throws dev.artel.kernel.Problem BadRequest when no field of the employees' card links to that catalog
     */
    public List<Employee> inGroup(Access access, String catalog, String record) {
        Catalog group = catalogs.get(access, catalog);
        Catalog users = catalogs.get(access, CATALOG);
        List<Field> links =
                users.fields().stream().filter(field -> linksTo(field, group)).toList();
        if (links.isEmpty()) {
            throw Problems.badField("catalogId", "no-group", "scenario.no-group", group.name());
        }
        ArrayNode any = Json.array();
        for (Field link : links) {
            ObjectNode target = Json.object().put("catalogId", group.ref()).put("recordId", record);
            any.addObject().set(link.ref(), Json.array().add(target));
        }
        ObjectNode filter = Json.object();
        filter.set("$or", any);
        Search search = Search.all().filter(filter).sort("id", false).limit(MOST);
        return records.find(access, CATALOG, search).items().stream()
                .map(Employees::of)
                .filter(employee -> !employee.blocked())
                .toList();
    }

    private static boolean linksTo(Field field, Catalog group) {
        return field.config().path("catalogs").valueStream().anyMatch(target -> {
            String id = target.path("id").asString("");
            return id.equals(group.ref()) || id.equals(Long.toString(group.id()));
        });
    }

    private static Employee of(Rec rec) {
        return new Employee(
                rec.id(),
                rec.title(),
                rec.values().path("$email").asString(""),
                Json.write(rec.values().path("$status")).contains("$blocked"));
    }
}
