package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Memberships;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.record.Titles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The people that diagrams and scripts refer to. */
@Service
public class People {
    private static final int MOST = 1000;

    private final Catalogs catalogs;
    private final Records records;
    private final Titles titles;
    private final Memberships memberships;

    People(Catalogs catalogs, Records records, Titles titles, Memberships memberships) {
        this.catalogs = catalogs;
        this.records = records;
        this.titles = titles;
        this.memberships = memberships;
    }

    /** An employee; the e-mail may be empty. */
    public record Employee(long id, String name, String email) {
        static Employee of(Rec rec) {
            return new Employee(
                    rec.id(), rec.title(), rec.values().path("$email").asString(""));
        }
    }

    /** The employee of that number or text id. */
    public Optional<Employee> find(Access access, String ref) {
        return records.find(access, CatalogKey.USERS, ref).map(Employee::of);
    }

    /** Names by number; who is not visible is left out. One statement. */
    public Map<Long, String> names(Access access, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        long catalog = catalogs.find(CatalogKey.USERS).map(Catalog::id).orElseThrow();
        Map<RecordKey, String> found = titles.of(
                access,
                ids.stream().distinct().map(id -> new RecordKey(catalog, id)).toList());
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().recordId(), Map.Entry::getValue));
    }

    /**
     * The active employees of a group, which is any record that their cards point to: by number, 1,000 at most.
     *
     * @throws dev.artel.kernel.Problem NotFound when there is no such record
     */
    public List<Employee> inGroup(Access access, String catalog, String record) {
        Rec group = records.get(access, catalog, record);
        List<Long> members = memberships.members(group.catalog().id(), group.id());
        if (members.isEmpty()) {
            return List.of();
        }
        if (members.size() > MOST) {
            throw Problems.badRequest("scenario.group-too-large", MOST);
        }
        Search search =
                Search.all().ids(members.stream().map(String::valueOf).toList()).limit(MOST);
        Map<Long, Employee> found = records.find(access, CatalogKey.USERS, search).items().stream()
                .map(Employee::of)
                .collect(Collectors.toMap(Employee::id, Function.identity()));
        return members.stream().filter(found::containsKey).map(found::get).toList();
    }
}
