package dev.artel.oracle;

import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What can be linked, and what links here. */
final class Linking {
    private final World world;
    private final Oracle oracle;
    private final Cases cases;
    private final Asking asking;
    private final Values values;

    Linking(World world, Oracle oracle, Cases cases, Asking asking, Random random) {
        this.world = world;
        this.oracle = oracle;
        this.cases = cases;
        this.asking = asking;
        this.values = new Values(world, random);
    }

    /** Links backwards, by the fields that are seen, from the records that are seen. */
    void relations(Person person, Rec rec) {
        String name = World.object(rec) + " relations";
        Answer answer = person.api().get(Reading.path(rec.cat) + "/" + rec.id + "/relations?limit=1000");
        int status = oracle.available(person, rec.cat) && oracle.sees(person, rec) ? 200 : 404;
        cases.same(person, name, status, answer.status());
        if (status == 404) {
            return;
        }
        Map<String, Object> expected = new TreeMap<>();
        for (Cat cat : world.cats.values()) {
            for (Fld field : cat.fields()) {
                boolean here = rec.cat.name().equals(field.target());
                if (here && oracle.available(person, cat) && oracle.knows(person, cat, field)) {
                    expected.put(cat.id() + " " + field.id(), pointing(person, cat, field, rec));
                }
            }
        }
        Map<String, Object> found = new TreeMap<>();
        for (JsonNode relation : answer.json()) {
            Map<String, String> titles = new TreeMap<>();
            relation.path("records")
                    .forEach(one -> titles.put(
                            one.path("id").asString(), one.path("title").asString()));
            found.put(
                    relation.path("id").asString() + " "
                            + relation.path("fieldId").asString(),
                    relation.path("recordsTotal").asInt() + " " + titles);
        }
        cases.same(person, name, expected, found);
    }

    private String pointing(Person person, Cat cat, Fld field, Rec to) {
        Map<String, String> titles = new TreeMap<>();
        oracle.seen(person, cat).stream()
                .filter(rec -> oracle.shown(person, rec, field) instanceof List<?> links && links.contains(to.id))
                .forEach(rec -> titles.put(rec.id, oracle.title(person, rec)));
        return titles.size() + " " + titles;
    }

    /** Values of linked records along with a list: of records that are seen, as far as they are. */
    void values(Person person, Cat cat) {
        for (Fld field : cat.fields()) {
            if (field.kind() == Kind.LINK && oracle.available(person, cat) && oracle.knows(person, cat, field)) {
                values(person, cat, field);
            }
        }
    }

    private void values(Person person, Cat cat, Fld field) {
        Cat target = world.cat(String.valueOf(field.target()));
        Fld inner = values.pick(target.fields());
        String wanted =
                "[{\"fieldId\":\"" + field.id() + "\",\"fields\":{\"" + target.id() + "\":[\"" + inner.id() + "\"]}}]";
        Answer answer = person.api().get(Reading.path(cat) + "?limit=1000&fields=" + Asking.encoded(wanted));
        if (answer.status() == 400 && !oracle.knows(person, target, inner)) {
            return;
        }
        Map<String, String> expected = new TreeMap<>();
        for (Rec rec : oracle.seen(person, cat)) {
            if (oracle.shown(person, rec, field) instanceof List<?> links) {
                links.stream()
                        .map(id -> world.record(target, (String) id))
                        .filter(to -> oracle.sees(person, to)
                                && oracle.right(person, to).sees(inner))
                        .forEach(to -> expected.put(rec.id + " to " + to.id, oracle.canonical(person, to, inner)));
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (JsonNode item : answer.is(200).json()) {
            for (JsonNode link : item.path("values").path(field.id())) {
                JsonNode value = link.path("recordValues").path(inner.id());
                if (!value.isMissingNode()) {
                    found.put(
                            item.path("id").asString() + " to "
                                    + link.path("recordId").asString(),
                            Values.canonical(inner, value));
                }
            }
        }
        cases.same(person, cat.name() + " with " + wanted, expected, found);
    }

    /** What a link may point to: also what is closed, unless the field says otherwise; what is closed tells nothing but its title. */
    void candidates(Person person, Cat cat) {
        for (Fld field : cat.fields()) {
            if (field.kind() != Kind.LINK) {
                continue;
            }
            Cat target = world.cat(String.valueOf(field.target()));
            boolean known = oracle.available(person, cat) && oracle.knows(person, cat, field);
            Predicate<Rec> open = rec -> !field.accessOnly() || oracle.sees(person, rec);
            String path = "/api/v1/catalogs/" + cat.id() + "/fields/" + field.id();
            candidates(person, path + "/availableRecords?limit=1000", known ? 200 : 404, target, open);
            candidates(
                    person,
                    path + "/availableFilterRecords?limit=1000",
                    known ? 200 : 404,
                    target,
                    rec -> oracle.sees(person, rec));
            Fld inner = values.pick(target.fields());
            Object value = values.any(inner);
            String filters = "[{\"catalogId\":\"" + target.id() + "\",\"filters\":{\"" + inner.id() + "\":"
                    + asking.filter(inner, value) + "}}]";
            boolean asked = oracle.knows(person, target, inner)
                    || field.accessOnly() && oracle.most(person, target).privilege() < World.VIEW;
            candidates(
                    person,
                    path + "/availableRecords?limit=1000&recordsFilters=" + Asking.encoded(filters),
                    !known ? 404 : asked ? 200 : 400,
                    target,
                    open.and(rec -> Asking.matches(oracle.shown(person, rec, inner), value)));
        }
    }

    private void candidates(Person person, String path, int status, Cat target, Predicate<Rec> fits) {
        Answer answer = person.api().get(path);
        cases.same(person, path, status, answer.status());
        if (status != 200) {
            return;
        }
        Map<String, String> expected = new TreeMap<>();
        world.records(target).stream()
                .filter(rec -> !rec.trashed)
                .filter(fits)
                .forEach(rec -> expected.put(rec.id, oracle.title(person, rec)));
        Map<String, String> found = new TreeMap<>();
        answer.json()
                .forEach(one -> found.put(
                        one.path("recordId").asString(), one.path("recordTitle").asString()));
        cases.same(person, path, expected, found);
    }
}
