package dev.artel.oracle;

import dev.artel.kernel.Json;
import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.oracle.World.Rule;
import dev.artel.oracle.World.Section;
import dev.artel.oracle.World.View;
import dev.artel.testing.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives objects other rules, at random. */
final class Ruling {
    private final Api admin;
    private final World world;
    private final Company company;
    private final Random random;

    Ruling(Api admin, World world, Company company, Random random) {
        this.admin = admin;
        this.world = world;
        this.company = company;
        this.random = random;
    }

    void section(Section section) {
        give(
                World.object(section),
                Json.object().put("sectionId", section.id()),
                null,
                List.of(1, 2, 3, 3, 4, 5, 7, 8, 9),
                1);
    }

    void catalog(Cat cat) {
        give(
                World.object(cat),
                Json.object().put("catalogId", cat.id()),
                cat,
                List.of(1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9),
                2);
    }

    void view(View view) {
        ObjectNode object = Json.object().put("catalogId", view.cat().id()).put("viewId", view.id());
        give(World.object(view), object, view.cat(), List.of(0, 3, 3, 4, 5, 7, 8), 2);
    }

    void record(Rec rec) {
        ObjectNode object = Json.object().put("catalogId", rec.cat.id()).put("recordId", rec.id);
        give(World.object(rec), object, rec.cat, List.of(0, 3, 3, 4, 5, 7, 8), 2);
    }

    /** Of some object, whichever. */
    void any() {
        Cat cat = pick(List.copyOf(world.cats.values()));
        switch (random.nextInt(8)) {
            case 0 -> section(cat.section());
            case 1, 2 -> catalog(cat);
            case 3, 4, 5 -> view(pick(world.views(cat)));
            default -> {
                List<Rec> there =
                        world.records(cat).stream().filter(rec -> !rec.trashed).toList();
                record(pick(there));
            }
        }
    }

    /** Puts somebody into other groups. */
    void move() {
        List<String> groups = new ArrayList<>();
        for (int crew = 1; crew <= Company.CREWS; crew++) {
            if (random.nextInt(3) == 0) {
                groups.add(Integer.toString(crew));
            }
        }
        company.move(pick(world.people), groups);
    }

    private void give(String name, ObjectNode object, @Nullable Cat cat, List<Integer> privileges, int most) {
        Set<String> subjects = new LinkedHashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            subjects.add(subject());
        }
        List<Rule> rules = new ArrayList<>();
        ArrayNode sent = Json.array();
        for (String subject : subjects) {
            Rule rule = new Rule(subject, pick(privileges), new HashMap<>());
            if (cat != null && rule.privilege() >= World.VIEW) {
                fields(cat, rule);
            }
            rules.add(rule);
            sent.add(json(rule));
        }
        ObjectNode body = Json.object();
        body.set("object", object);
        body.set("rules", sent);
        admin.post("/api/v1/rights", body).is(200);
        world.rules.put(name, rules);
    }

    private String subject() {
        return switch (random.nextInt(5)) {
            case 0 -> "all";
            case 1, 2 -> "group " + (1 + random.nextInt(Company.CREWS));
            default -> "user " + pick(world.people).id();
        };
    }

    private void fields(Cat cat, Rule rule) {
        if (random.nextInt(8) == 0) {
            rule.fields().put("*", random.nextInt(2));
        }
        cat.fields().stream()
                .filter(field -> random.nextInt(5) == 0)
                .forEach(field -> rule.fields().put(field.id(), random.nextInt(3)));
    }

    private ObjectNode json(Rule rule) {
        ObjectNode json = Json.object();
        json.set("rightSubject", company.subject(rule.subject()));
        json.put("privilegeCode", World.PRIVILEGES.get(rule.privilege()));
        ObjectNode fields = json.putObject("fields");
        Map<String, Integer> named = rule.fields();
        named.forEach((field, level) -> fields.put(field, World.LEVELS.get(level)));
        return json;
    }

    Person person() {
        return pick(world.people);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
