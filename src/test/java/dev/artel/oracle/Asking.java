package dev.artel.oracle;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.oracle.World.View;
import dev.artel.record.Aggregate;
import dev.artel.testing.Answer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists that are ordered, filtered and searched by all that there is, hidden or not. */
final class Asking {
    private final World world;
    private final Oracle oracle;
    private final Cases cases;
    private final Values values;
    private final Random random;

    Asking(World world, Oracle oracle, Cases cases, Random random) {
        this.world = world;
        this.oracle = oracle;
        this.cases = cases;
        this.values = new Values(world, random);
        this.random = random;
    }

    /** Ordered by each field: a hidden value is as good as none, and those come first. */
    void orders(Person person, Cat cat) {
        for (Fld field : cat.fields()) {
            if (field.kind() != Kind.TEXT && field.kind() != Kind.NUMBER) {
                continue;
            }
            Answer answer = person.api().get(Reading.path(cat) + "?limit=1000&sortType=1&sortField=" + field.id());
            String name = cat.name() + " by " + field.id();
            cases.same(person, name, status(person, cat, oracle.knows(person, cat, field)), answer.status());
            if (answer.status() == 200) {
                List<String> found = new ArrayList<>();
                answer.json()
                        .forEach(item -> found.add(
                                key(person, cat, field, item.path("id").asString())));
                List<String> expected = oracle.seen(person, cat).stream()
                        .map(rec -> key(person, cat, field, rec.id))
                        .sorted(Comparator.naturalOrder())
                        .toList();
                cases.same(person, name, expected, found);
            }
        }
    }

    private String key(Person person, Cat cat, Fld field, String id) {
        Object value = oracle.shown(person, world.record(cat, id), field);
        return value == null ? "" : value instanceof Integer number ? "%04d".formatted(number) : value.toString();
    }

    /** All that is seen, in pages of three: each record comes once, in order. */
    void pages(Person person, Cat cat) {
        if (!oracle.available(person, cat)) {
            return;
        }
        boolean known = oracle.knows(person, cat, cat.field("sum"));
        String order = known ? "&sortType=-1&sortField=sum" : "";
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = person.api()
                    .get(Reading.path(cat) + "?limit=3" + order + "&cursor=" + encoded(cursor))
                    .is(200);
            page.json().forEach(item -> found.add(item.path("id").asString()));
            cursor = page.header("X-Next-Cursor");
        } while (!cursor.isEmpty() && found.size() < 100);
        String name = cat.name() + " in pages" + order;
        cases.same(person, name, ids(oracle.seen(person, cat)), new TreeSet<>(found));
        cases.same(person, name + ": how many", oracle.seen(person, cat).size(), found.size());
        if (known) {
            List<String> keys = found.stream()
                    .map(id -> key(person, cat, cat.field("sum"), id))
                    .toList();
            cases.same(
                    person,
                    name,
                    keys.stream().sorted(Comparator.reverseOrder()).toList(),
                    keys);
        }
    }

    /** Each field is asked for a value, and for being empty. */
    void filters(Person person, Cat cat) {
        for (Fld field : cat.fields()) {
            Object value = values.any(field);
            found(person, cat, field, filter(field, value), rec -> matches(oracle.shown(person, rec, field), value));
            found(person, cat, field, "\"$empty\"", rec -> oracle.shown(person, rec, field) == null);
            if (field.kind() == Kind.LINK) {
                linked(person, cat, field);
            }
        }
    }

    private void linked(Person person, Cat cat, Fld field) {
        Cat target = world.cat(String.valueOf(field.target()));
        Fld inner = values.pick(target.fields());
        Object value = values.any(inner);
        boolean empty = random.nextInt(3) == 0;
        Predicate<Rec> holds = rec -> {
            Object shown = oracle.shown(person, rec, inner);
            return oracle.sees(person, rec) && (empty ? shown == null : matches(shown, value));
        };
        String filter = "[{\"catalogId\":\"" + target.id() + "\",\"filters\":{\"" + inner.id() + "\":"
                + (empty ? "\"$empty\"" : filter(inner, value)) + "}}]";
        boolean known = oracle.knows(person, cat, field) && oracle.knows(person, target, inner);
        found(person, cat, known, field.id() + " = " + filter, asked(field, filter), rec -> {
            Object links = oracle.shown(person, rec, field);
            return links != null
                    && Company.ids(rec, field.id()).stream()
                            .map(id -> world.record(target, id))
                            .anyMatch(holds);
        });
    }

    private void found(Person person, Cat cat, Fld field, String filter, Predicate<Rec> holds) {
        boolean known = oracle.knows(person, cat, field);
        found(person, cat, known, field.id() + " = " + filter, asked(field, filter), holds);
    }

    private void found(Person person, Cat cat, boolean known, String name, String asked, Predicate<Rec> holds) {
        Answer answer = person.api().get(Reading.path(cat) + "?limit=1000&" + asked);
        found(person, cat, cat.name() + " where " + name, known, answer, holds);
    }

    private void found(Person person, Cat cat, String name, boolean known, Answer answer, Predicate<Rec> holds) {
        cases.same(person, name, status(person, cat, known), answer.status());
        if (answer.status() == 200) {
            Set<String> expected =
                    ids(oracle.seen(person, cat).stream().filter(holds).toList());
            Set<String> found = new TreeSet<>();
            answer.json().forEach(item -> found.add(item.path("id").asString()));
            cases.same(person, name, expected, found);
        }
    }

    static Set<String> ids(Collection<Rec> records) {
        return records.stream().map(rec -> rec.id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String asked(Fld field, String filter) {
        return "filters=" + encoded("{\"" + field.id() + "\":" + filter + "}");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int status(Person person, Cat cat, boolean known) {
        return !oracle.available(person, cat) ? 404 : known ? 200 : 400;
    }

    /** The value as a filter: numbers from it on, texts that contain its first letters. */
    String filter(Fld field, Object value) {
        JsonNode json = values.json(field, value);
        if (field.kind() == Kind.NUMBER) {
            ObjectNode range = Json.object();
            return range.set("at", json).toString();
        } else if (field.kind() == Kind.TEXT) {
            return "\"" + part(value) + "\"";
        } else if (field.kind() == Kind.PERSON) {
            return "[\"" + value + "\"]";
        }
        return json.toString();
    }

    private static String part(Object word) {
        return word.toString().substring(0, 1);
    }

    static boolean matches(@Nullable Object shown, Object value) {
        if (shown == null) {
            return false;
        } else if (value instanceof Integer number) {
            return (int) shown >= number;
        } else if (value instanceof List<?> list) {
            return ((List<?>) shown).stream().anyMatch(list::contains);
        }
        String text = shown.toString();
        return Character.isLetter(text.charAt(0)) ? text.contains(part(value)) : text.equals(value);
    }

    /** Quick search looks into texts that are seen. */
    void search(Person person, Cat cat) {
        String text = values.any(new Fld("", Kind.TEXT, null, false)).toString().substring(0, 2);
        Answer answer = person.api().get(Reading.path(cat) + "?limit=1000&searchText=" + text);
        found(
                person,
                cat,
                cat.name() + " searched for " + text,
                true,
                answer,
                rec -> rec.cat.fields().stream()
                        .filter(field -> field.kind() == Kind.TEXT)
                        .map(field -> oracle.shown(person, rec, field))
                        .anyMatch(shown -> shown != null && shown.toString().contains(text)));
    }

    /** Sums of what is seen, as steps of scenarios ask for them. */
    void sums(Person person, Cat cat, Function<Aggregate, @Nullable BigDecimal> asked) {
        List<Integer> numbers = oracle.seen(person, cat).stream()
                .map(rec -> oracle.shown(person, rec, cat.field("sum")))
                .flatMap(shown -> Stream.ofNullable((Integer) shown))
                .toList();
        String name = "of the sums in " + cat.name();
        boolean known = oracle.knows(person, cat, cat.field("sum"));
        for (Aggregate what : List.of(Aggregate.SUM, Aggregate.MAX)) {
            IntStream seen = numbers.stream().mapToInt(number -> number);
            Object expected = what == Aggregate.SUM ? seen.sum() : seen.max().orElse(0);
            Object answered;
            try {
                BigDecimal number = asked.apply(what);
                answered = number == null ? numbers.isEmpty() ? expected : "nothing" : number.intValueExact();
            } catch (Problem problem) {
                answered = problem.kind().status();
            }
            int refused = oracle.available(person, cat) ? 400 : 404;
            cases.same(person, what + name, known && refused == 400 ? expected : refused, answered);
        }
    }

    /** The rights views of the catalog are told to whom they give something; of what is hidden they tell nothing, and they find by what is seen. */
    void views(Person person, Cat cat) {
        for (View view : world.views(cat)) {
            String name = World.object(view);
            Answer card = person.api().get("/api/v1/catalogs/" + cat.id() + "/views/" + view.id());
            cases.same(person, name, oracle.told(person, view) ? 200 : 404, card.status());
            if (card.status() == 200) {
                cases.same(
                        person,
                        name + " tells of",
                        List.of(),
                        cat.fields().stream()
                                .filter(field -> !oracle.knows(person, cat, field))
                                .map(Fld::id)
                                .filter(card.at("filters").findValuesAsString("fieldId")::contains)
                                .toList());
            }
        }
    }
}
