package dev.artel.oracle;

import dev.artel.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What there is in the company of the test, noted by hand beside the product: all that the oracle knows. */
final class World {
    /** Ascending; a rule's privilege is its place. */
    static final List<String> PRIVILEGES =
            List.of("none", "available", "search", "view", "edit", "create", "export", "delete", "access", "admin");

    static final int AVAILABLE = 1;
    static final int SEARCH = 2;
    static final int VIEW = 3;
    static final int EDIT = 4;
    static final int CREATE = 5;
    static final int DELETE = 7;
    static final int ACCESS = 8;

    /** Ascending; what a rule says of a field is its place. */
    static final List<String> LEVELS = List.of("hidden", "view", "edit");

    /** The kinds of value: a text, a whole number, the id of an option, the id of a person, a list of ids of records. */
    enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        PERSON,
        LINK
    }

    record Fld(String id, Kind kind, @Nullable String target, boolean accessOnly) {}

    record Section(String id, String name) {}

    record Cat(String name, String id, Section section, List<Fld> fields) {
        Fld field(String field) {
            return fields.stream()
                    .filter(one -> one.id().equals(field))
                    .findFirst()
                    .orElseThrow();
        }

        /** The number that the field has beside its text id. */
        String number(Fld field) {
            return Integer.toString(fields.indexOf(field) + 1);
        }
    }

    /** A record; a field that is empty is not among the values. */
    static final class Rec {
        final Cat cat;
        final String id;
        final Map<String, Object> values;
        boolean trashed;

        Rec(Cat cat, String id, Map<String, Object> values) {
            this.cat = cat;
            this.id = id;
            this.values = values;
        }

        Rec with(String field, Object value) {
            Map<String, Object> changed = new HashMap<>(values);
            changed.put(field, value);
            return new Rec(cat, id, changed);
        }
    }

    record Person(String id, String name, Api api, List<String> groups) {}

    /** A rights view; without a condition when its filter cannot be read any more. */
    record View(String id, Cat cat, String text, @Nullable BiPredicate<Rec, Person> holds) {}

    /** @param fields places in {@link #LEVELS}; {@code *} for all that are not named */
    record Rule(String subject, int privilege, Map<String, Integer> fields) {
        @Override
        public String toString() {
            Map<String, String> named = new TreeMap<>();
            fields.forEach((field, level) -> named.put(field, LEVELS.get(level)));
            return subject + ":" + PRIVILEGES.get(privilege) + (named.isEmpty() ? "" : named);
        }
    }

    final Map<String, Cat> cats = new LinkedHashMap<>();
    final List<View> views = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final Map<String, List<Rec>> records = new HashMap<>();
    final Map<String, List<Rule>> rules = new TreeMap<>();

    List<View> views(Cat cat) {
        return views.stream().filter(view -> view.cat().equals(cat)).toList();
    }

    List<Rec> records(Cat cat) {
        return records.getOrDefault(cat.name(), List.of());
    }

    Rec record(Cat cat, String id) {
        return records(cat).stream()
                .filter(rec -> rec.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    Cat cat(String name) {
        return Objects.requireNonNull(cats.get(name));
    }

    static String object(Section section) {
        return "section " + section.name();
    }

    static String object(Cat cat) {
        return "catalog " + cat.name();
    }

    static String object(View view) {
        return "view " + view.cat().name() + " " + view.text();
    }

    static String object(Rec rec) {
        return "record " + rec.cat.name() + " " + rec.id;
    }

    @Nullable Rule rule(String object, String subject) {
        return rules.getOrDefault(object, List.of()).stream()
                .filter(rule -> rule.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    /** The subjects that a person is. */
    static Set<String> subjects(Person person) {
        Set<String> subjects = new TreeSet<>(Set.of("all", "user " + person.id()));
        person.groups().forEach(group -> subjects.add("group " + group));
        return subjects;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rules.forEach((object, list) -> {
            if (!list.isEmpty()) {
                text.append("\n  ").append(object).append(" ").append(list);
            }
        });
        return text.toString();
    }
}
