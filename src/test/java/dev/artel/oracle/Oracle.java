package dev.artel.oracle;

import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.oracle.World.Rule;
import dev.artel.oracle.World.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the documented model gives to a person, by plain loops over the rules. */
final class Oracle {
    private final World world;

    Oracle(World world) {
        this.world = world;
    }

    /** A privilege and the level of each field of the catalog. */
    record Right(int privilege, Map<String, Integer> fields) {
        boolean sees(Fld field) {
            return level(field) > 0;
        }

        int level(Fld field) {
            return fields.getOrDefault(field.id(), 0);
        }

        /** Levels that differ from the usual one of the privilege, of fields that are seen. */
        Map<String, String> unusual() {
            int usual = privilege >= World.EDIT ? 2 : 1;
            Map<String, String> unusual = new HashMap<>();
            fields.forEach((field, level) -> {
                if (level != usual && level > 0) {
                    unusual.put(field, World.LEVELS.get(level));
                }
            });
            return unusual;
        }
    }

    private static final Right NOTHING = new Right(0, Map.of());

    /** Of one subject the deepest rule, of different subjects the most. */
    Right right(Person person, Rec rec) {
        Right sum = NOTHING;
        for (String subject : World.subjects(person)) {
            sum = more(sum, ofSubject(subject, person, rec));
        }
        return sum;
    }

    private Right ofSubject(String subject, Person person, Rec rec) {
        Rule onRecord = world.rule(World.object(rec), subject);
        if (onRecord != null) {
            return given(rec.cat, onRecord);
        }
        Right byViews = null;
        for (View view : world.views(rec.cat)) {
            Rule rule = world.rule(World.object(view), subject);
            if (rule == null) {
                continue;
            }
            boolean broken = view.holds() == null;
            if (broken || view.holds().test(rec, person)) {
                if (broken || rule.privilege() == 0) {
                    return NOTHING;
                }
                Right right = given(rec.cat, rule);
                byViews = byViews == null ? right : more(byViews, right);
            }
        }
        if (byViews != null) {
            return byViews;
        }
        Rule base = base(subject, rec.cat);
        return base == null ? NOTHING : given(rec.cat, base);
    }

    private @Nullable Rule base(String subject, Cat cat) {
        Rule rule = world.rule(World.object(cat), subject);
        return rule == null ? world.rule(World.object(cat.section()), subject) : rule;
    }

    private static Right given(Cat cat, Rule rule) {
        Map<String, Integer> fields = new HashMap<>();
        for (Fld field : cat.fields()) {
            int usual = rule.privilege() >= World.EDIT ? 2 : 1;
            int others = rule.fields().getOrDefault("*", usual);
            int level = rule.fields().getOrDefault(field.id(), others);
            fields.put(field.id(), rule.privilege() >= World.VIEW ? level : 0);
        }
        return new Right(rule.privilege(), fields);
    }

    private static Right more(Right one, Right other) {
        Map<String, Integer> fields = new HashMap<>(one.fields());
        other.fields().forEach((field, level) -> fields.merge(field, level, Math::max));
        return new Right(Math.max(one.privilege(), other.privilege()), fields);
    }

    /** The right on the catalog itself, where rights on things inside lead the way to it. */
    Right base(Person person, Cat cat) {
        Right sum = NOTHING;
        for (String subject : World.subjects(person)) {
            Rule base = base(subject, cat);
            if (base != null) {
                sum = more(sum, given(cat, base));
            } else if (inside(subject, cat).stream().anyMatch(rule -> rule.privilege() >= World.VIEW)) {
                sum = more(sum, new Right(World.SEARCH, Map.of()));
            }
        }
        return sum;
    }

    /** Whether a rights view is told to the person: it gives something, or the person gives access. */
    boolean told(Person person, View view) {
        return base(person, view.cat()).privilege() >= World.ACCESS
                || World.subjects(person).stream()
                        .map(subject -> world.rule(World.object(view), subject))
                        .anyMatch(rule -> rule != null && rule.privilege() >= World.VIEW);
    }

    private List<Rule> inside(String subject, Cat cat) {
        List<Rule> inside = new ArrayList<>();
        world.views(cat).forEach(view -> add(inside, world.rule(World.object(view), subject)));
        world.records(cat).forEach(rec -> add(inside, world.rule(World.object(rec), subject)));
        return inside;
    }

    private static void add(List<Rule> rules, @Nullable Rule rule) {
        if (rule != null) {
            rules.add(rule);
        }
    }

    boolean available(Person person, Cat cat) {
        return base(person, cat).privilege() >= World.AVAILABLE;
    }

    boolean listed(Person person, Cat cat) {
        return base(person, cat).privilege() >= World.SEARCH;
    }

    boolean listed(Person person, World.Section section) {
        boolean own = World.subjects(person).stream()
                .map(subject -> world.rule(World.object(section), subject))
                .anyMatch(rule -> rule != null && rule.privilege() >= World.SEARCH);
        return own
                || world.cats.values().stream().anyMatch(cat -> cat.section().equals(section) && listed(person, cat));
    }

    /** What all rules that could ever count in the catalog give together. */
    Right most(Person person, Cat cat) {
        Right sum = base(person, cat);
        for (String subject : World.subjects(person)) {
            for (Rule rule : inside(subject, cat)) {
                sum = more(sum, given(cat, rule));
            }
        }
        return sum;
    }

    /** Whether some rule or other shows the field; else it is as if there were none. */
    boolean knows(Person person, Cat cat, Fld field) {
        return most(person, cat).sees(field);
    }

    boolean sees(Person person, Rec rec) {
        return !rec.trashed && right(person, rec).privilege() >= World.VIEW;
    }

    /** What lies in the trash is seen by whoever may delete it. */
    boolean seesTrashed(Person person, Rec rec) {
        return rec.trashed && right(person, rec).privilege() >= World.DELETE;
    }

    List<Rec> seen(Person person, Cat cat) {
        return world.records(cat).stream().filter(rec -> sees(person, rec)).toList();
    }

    /** The value as far as it is seen; a hidden one counts as empty. */
    @Nullable Object shown(Person person, Rec rec, Fld field) {
        Right right = right(person, rec);
        return right.privilege() >= World.VIEW && right.sees(field) ? rec.values.get(field.id()) : null;
    }

    /** The first filled text among the fields that are seen. What is closed is named by what is seen of others of its kind, if any. */
    String title(Person person, Rec rec) {
        Right right = right(person, rec);
        if (right.privilege() >= World.VIEW) {
            return title(rec, right::sees);
        }
        Right most = most(person, rec.cat);
        return title(rec, most.privilege() >= World.VIEW ? most::sees : field -> true);
    }

    private static String title(Rec rec, Predicate<Fld> seen) {
        for (Fld field : rec.cat.fields()) {
            if (field.kind() == Kind.TEXT && seen.test(field) && rec.values.containsKey(field.id())) {
                return (String) rec.values.get(field.id());
            }
        }
        return "#" + rec.id;
    }

    /** The value as the reader's canonical text has it. */
    String canonical(Person person, Rec rec, Fld field) {
        Object value = rec.values.get(field.id());
        if (value == null) {
            return "";
        }
        if (field.kind() != Kind.LINK) {
            return value.toString();
        }
        Cat target = world.cat(String.valueOf(field.target()));
        Set<String> links = new TreeSet<>();
        for (Object id : (List<?>) value) {
            Rec linked = world.record(target, (String) id);
            boolean closed = right(person, linked).privilege() < World.VIEW;
            String title = closed && field.accessOnly() ? "#" + linked.id : title(person, linked);
            links.add(linked.id + "/" + title + (linked.trashed ? "/removed" : ""));
        }
        return links.toString();
    }
}
