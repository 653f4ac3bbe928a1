package dev.artel.oracle;

import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.testing.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a person changes: allowed when it is so on the record as it is and as it becomes. What succeeds is noted in the world. */
final class Writing {
    private static final int REFUSED = 400;

    private final World world;
    private final Oracle oracle;
    private final Cases cases;
    private final Values values;
    private final Random random;

    Writing(World world, Oracle oracle, Cases cases, Random random) {
        this.world = world;
        this.oracle = oracle;
        this.cases = cases;
        this.values = new Values(world, random);
        this.random = random;
    }

    void create(Person person, Cat cat) {
        Map<String, Object> sent = new HashMap<>();
        Oracle.Right most = oracle.most(person, cat);
        cat.fields().stream()
                .filter(field -> random.nextInt(3) > 0 && (most.level(field) == 2 || random.nextInt(12) == 0))
                .forEach(field -> sent.put(field.id(), values.any(field)));
        Rec made = new Rec(cat, "new", sent);
        boolean may = oracle.right(person, made).privilege() >= World.CREATE
                && sent.keySet().stream().allMatch(field -> edits(person, made, cat.field(field)))
                && linkable(person, cat, sent);
        Answer answer = person.api().post(Reading.path(cat), values.sent(cat, sent));
        int expected = !oracle.available(person, cat) ? 404 : may ? 201 : REFUSED;
        cases.same(person, "create in " + cat.name() + " " + sent, expected, status(answer));
        if (answer.status() == 201) {
            world.records.get(cat.name()).add(new Rec(cat, answer.text("id"), sent));
        }
    }

    /** One field, which changes indeed. */
    void update(Person person, Rec rec) {
        Fld field = values.pick(rec.cat.fields());
        Object value = values.any(field);
        while (value.equals(rec.values.get(field.id()))) {
            value = values.any(field);
        }
        Rec after = rec.with(field.id(), value);
        boolean there = oracle.available(person, rec.cat) && oracle.sees(person, rec);
        boolean may = edits(person, rec, field)
                && oracle.right(person, renamed(after, rec.id)).privilege() >= World.VIEW
                && edits(person, renamed(after, rec.id), field)
                && linkable(person, rec.cat, Map.of(field.id(), value));
        Answer answer = person.api()
                .patch(Reading.path(rec.cat) + "/" + rec.id, values.sent(rec.cat, Map.of(field.id(), value)));
        String name = "update " + World.object(rec) + " " + rec.values + " with " + field.id() + "=" + value;
        cases.same(person, name, !there ? 404 : may ? 200 : REFUSED, status(answer));
        if (answer.status() == 200) {
            rec.values.put(field.id(), value);
        }
    }

    private static Rec renamed(Rec rec, String id) {
        return new Rec(rec.cat, id, rec.values);
    }

    private boolean edits(Person person, Rec rec, Fld field) {
        Oracle.Right right = oracle.right(person, rec);
        return right.privilege() >= World.VIEW && right.level(field) == 2;
    }

    /** A field that links only what the person may see takes nothing else. */
    private boolean linkable(Person person, Cat cat, Map<String, Object> sent) {
        return sent.entrySet().stream().allMatch(entry -> {
            Fld field = cat.field(entry.getKey());
            return field.kind() != Kind.LINK
                    || !field.accessOnly()
                    || ((List<?>) entry.getValue())
                            .stream()
                                    .map(id -> world.record(world.cat(String.valueOf(field.target())), (String) id))
                                    .allMatch(rec -> oracle.sees(person, rec));
        });
    }

    void remove(Person person, Rec rec) {
        boolean there = oracle.available(person, rec.cat) && oracle.sees(person, rec);
        boolean may = oracle.right(person, rec).privilege() >= World.DELETE;
        Answer answer = person.api().delete(Reading.path(rec.cat) + "/" + rec.id);
        cases.same(person, "delete " + World.object(rec), !there ? 404 : may ? 200 : REFUSED, status(answer));
        rec.trashed |= answer.status() == 200;
    }

    void restore(Person person, Rec rec) {
        boolean may = oracle.available(person, rec.cat) && oracle.seesTrashed(person, rec);
        Answer answer =
                person.api().post("/api/v1/catalogs/" + rec.cat.id() + "/trash/" + rec.id + "/restore", Map.of());
        cases.same(person, "restore " + World.object(rec), may ? 200 : 404, status(answer));
        rec.trashed &= answer.status() != 200;
    }

    /** Refused is refused: because a field is unknown, or because it must not be written. */
    private static int status(Answer answer) {
        return answer.status() == 403 ? REFUSED : answer.status();
    }
}
