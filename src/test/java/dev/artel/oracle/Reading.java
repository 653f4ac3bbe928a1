package dev.artel.oracle;

import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.oracle.World.Section;
import dev.artel.testing.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a person reads without asking for anything special: the menu, cards of catalogs, lists, records, the trash and history. */
final class Reading {
    private final World world;
    private final Oracle oracle;
    private final Cases cases;

    Reading(World world, Oracle oracle, Cases cases) {
        this.world = world;
        this.oracle = oracle;
        this.cases = cases;
    }

    void menu(Person person) {
        Set<String> sections = world.cats.values().stream()
                .map(Cat::section)
                .filter(section -> oracle.listed(person, section))
                .map(Section::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ours =
                world.cats.values().stream().map(cat -> cat.section().id()).collect(Collectors.toSet());
        cases.same(person, "sections", sections, ids(person.api().get("/api/v1/sections"), ours));
        Set<String> catalogs = world.cats.values().stream()
                .filter(cat -> oracle.listed(person, cat))
                .map(Cat::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = world.cats.values().stream().map(Cat::id).collect(Collectors.toSet());
        cases.same(person, "catalogs", catalogs, ids(person.api().get("/api/v1/catalogs"), known));
    }

    private static Set<String> ids(Answer answer, Set<String> among) {
        Set<String> ids = answer.is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        ids.retainAll(among);
        return ids;
    }

    void catalog(Person person, Cat cat) {
        Answer answer = person.api().get("/api/v1/catalogs/" + cat.id());
        String name = "catalog " + cat.name();
        cases.same(person, name, oracle.available(person, cat) ? 200 : 404, answer.status());
        if (answer.status() != 200) {
            return;
        }
        Oracle.Right base = oracle.base(person, cat);
        Oracle.Right fields = base.privilege() >= World.VIEW ? base : oracle.most(person, cat);
        cases.same(person, name + " privilege", World.PRIVILEGES.get(base.privilege()), answer.text("privilegeCode"));
        List<String> known = cat.fields().stream()
                .filter(field -> oracle.knows(person, cat, field))
                .map(Fld::id)
                .toList();
        cases.same(
                person,
                name + " fields",
                known,
                answer.at("fields")
                        .valueStream()
                        .map(field -> field.path("id").asString())
                        .toList());
        cases.same(person, name + " fieldPrivilegeCodes", fields.unusual(), map(answer.at("fieldPrivilegeCodes")));
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new HashMap<>();
        object.forEachEntry((key, value) -> map.put(key, value.asString()));
        return map;
    }

    void list(Person person, Cat cat) {
        Answer answer = person.api().get(path(cat) + "?limit=1000");
        cases.same(person, "list " + cat.name(), oracle.available(person, cat) ? 200 : 404, answer.status());
        Answer count = person.api().get(path(cat) + "/count");
        cases.same(person, "count " + cat.name(), answer.status(), count.status());
        if (answer.status() != 200) {
            return;
        }
        List<Rec> seen = oracle.seen(person, cat);
        cases.same(person, "count " + cat.name(), seen.size(), count.at("count").asInt());
        cases.same(person, "total " + cat.name(), Integer.toString(seen.size()), answer.header("X-Total-Count"));
        Map<String, String> expected = new TreeMap<>();
        seen.forEach(rec -> expected.put(rec.id, expected(person, rec)));
        Map<String, String> found = new TreeMap<>();
        answer.json().forEach(item -> found.put(item.path("id").asString(), found(cat, item)));
        cases.same(person, "records of " + cat.name(), expected, found);
    }

    /** All that a record's item says, in a canonical form. */
    private String expected(Person person, Rec rec) {
        Oracle.Right right = oracle.right(person, rec);
        Map<String, String> values = new TreeMap<>();
        rec.cat.fields().stream()
                .filter(right::sees)
                .forEach(field -> values.put(field.id(), oracle.canonical(person, rec, field)));
        return World.PRIVILEGES.get(right.privilege()) + " " + new TreeMap<>(right.unusual()) + " «"
                + oracle.title(person, rec) + "» " + values;
    }

    private static String found(Cat cat, JsonNode item) {
        Map<String, String> values = new TreeMap<>();
        item.path("values").forEachEntry((key, value) -> {
            boolean text = cat.fields().stream().anyMatch(field -> field.id().equals(key));
            if (text) {
                values.put(key, Values.canonical(cat.field(key), value));
            } else if (cat.fields().stream()
                    .noneMatch(field ->
                            cat.number(field).equals(key) && item.path("values").has(field.id()))) {
                values.put(key, value.toString());
            }
        });
        return item.path("privilegeCode").asString() + " "
                + new TreeMap<>(map(item.path("fieldPrivilegeCodes"))) + " «"
                + item.path("title").asString() + "» " + values;
    }

    void card(Person person, Rec rec) {
        String name = World.object(rec);
        Answer answer = person.api().get(path(rec.cat) + "/" + rec.id);
        int status = oracle.available(person, rec.cat) && oracle.sees(person, rec) ? 200 : 404;
        cases.same(person, name, status, answer.status());
        if (status == 404) {
            cases.same(person, name + " as if absent", "NotFound", answer.text("name"));
        } else {
            cases.same(person, name, expected(person, rec), found(rec.cat, answer.json()));
        }
        boolean there = status == 200 || oracle.available(person, rec.cat) && oracle.seesTrashed(person, rec);
        Answer past = person.api()
                .get(path(rec.cat) + "/" + rec.id + "?at=" + Instant.now().plusSeconds(60));
        cases.same(person, name + " as of now", status, past.status());
        if (past.status() == 200) {
            cases.same(person, name + " as of now", expected(person, rec), found(rec.cat, past.json()));
        }
        Answer history =
                person.api().get("/api/v1/histories?catalogId=" + rec.cat.id() + "&recordId=" + rec.id + "&limit=1000");
        cases.same(person, name + " history", there ? 200 : 404, history.status());
        if (there) {
            history(person, rec.cat, history.json());
        }
        Answer rights = person.api().get("/api/v1/rights?catalogId=" + rec.cat.id() + "&recordId=" + rec.id);
        cases.same(person, name + " rights", status, rights.status());
    }

    void trash(Person person, Cat cat) {
        Answer answer = person.api().get("/api/v1/catalogs/" + cat.id() + "/trash?limit=1000");
        boolean some = oracle.most(person, cat).privilege() >= World.DELETE;
        int status = !oracle.available(person, cat) ? 404 : some ? 200 : 403;
        cases.same(person, "trash " + cat.name(), status, answer.status());
        if (status == 200) {
            Map<String, String> expected = new TreeMap<>();
            world.records(cat).stream()
                    .filter(rec -> oracle.seesTrashed(person, rec))
                    .forEach(rec -> expected.put(rec.id, expected(person, rec)));
            Map<String, String> found = new TreeMap<>();
            answer.json().forEach(item -> found.put(item.path("id").asString(), found(cat, item)));
            cases.same(person, "trash " + cat.name(), expected, found);
        }
    }

    void feed(Person person, Cat cat) {
        Answer answer = person.api().get("/api/v1/histories?limit=1000&catalogId=" + cat.id());
        cases.same(person, "feed " + cat.name(), oracle.available(person, cat) ? 200 : 404, answer.status());
        if (answer.status() != 200) {
            return;
        }
        Set<String> expected = world.records(cat).stream()
                .filter(rec -> oracle.sees(person, rec) || oracle.seesTrashed(person, rec))
                .map(rec -> rec.id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = answer.json()
                .valueStream()
                .map(item -> item.path("recordId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        cases.same(person, "feed of " + cat.name(), expected, answer.json().size() < 1000 ? found : expected);
        history(person, cat, answer.json());
    }

    /** Items tell of fields that are seen on the record as it is now, and call it by the title of now. */
    private void history(Person person, Cat cat, JsonNode items) {
        Set<String> found = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (JsonNode item : items) {
            Rec rec = world.record(cat, item.path("recordId").asString());
            Oracle.Right right = oracle.right(person, rec);
            found.add(rec.id + " «" + item.path("recordTitle").asString() + "»");
            expected.add(rec.id + " «" + oracle.title(person, rec) + "»");
            item.path("payload").propertyNames().stream()
                    .filter(key -> cat.fields().stream()
                            .filter(field ->
                                    field.id().equals(key) || cat.number(field).equals(key))
                            .noneMatch(right::sees))
                    .forEach(key -> found.add(rec.id + " tells of " + key));
        }
        cases.same(person, "history of " + cat.name(), expected, found);
    }

    static String path(Cat cat) {
        return Company.records(cat.id());
    }
}
