package dev.artel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Accesses;
import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Person;
import dev.artel.oracle.World.Rec;
import dev.artel.record.Aggregate;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Random rules, groups and records, changed again and again: the very next requests of everybody show what the oracle says. */
class RightsOracleFlowTest extends FlowTest {
    private static final int STEPS = 15;
    private static final int CASES = 2_000;

    @Autowired
    private Records records;

    @Autowired
    private Accesses accesses;

    private World world = new World();
    private @Nullable Company company;

    @AfterEach
    void takeTheGroupsAway() {
        if (company != null) {
            company.cards(false);
            company = null;
        }
    }

    /** Further rounds ({@code -Dartel.rounds=20}) begin with the seeds that follow. */
    @Test
    void everybodySeesAndDoesWhatTheRulesSay() {
        long seed = Long.getLong("artel.seed", 20_261_126L);
        for (int round = 0; round < Integer.getInteger("artel.rounds", 1); round++) {
            round(seed + round);
            takeTheGroupsAway();
        }
    }

    private void round(long seed) {
        world = new World();
        Random random = new Random(seed);
        Api admin = admin();
        Company made = new Company(admin, world, random);
        company = made;
        made.make();
        Oracle oracle = new Oracle(world);
        Cases cases = new Cases(seed, world);
        Ruling ruling = new Ruling(admin, world, made, random);
        Reading reading = new Reading(world, oracle, cases);
        Asking asking = new Asking(world, oracle, cases, random);
        Linking linking = new Linking(world, oracle, cases, asking, random);
        Writing writing = new Writing(world, oracle, cases, random);
        world.cats.values().forEach(ruling::catalog);
        for (int step = 0; step < STEPS; step++) {
            cases.next();
            ruling.any();
            ruling.any();
            if (step % 3 == 0) {
                ruling.move();
            }
            for (Person person : List.copyOf(world.people)) {
                Cat cat = ruling.pick(List.copyOf(world.cats.values()));
                Rec rec = ruling.pick(world.records(cat));
                read(reading, person, rec);
                ask(asking, linking, person, rec, random);
            }
            write(ruling, writing, reading, random);
        }
        cases.verify();
        assertThat(cases.compared()).isGreaterThan(CASES);
    }

    private static void read(Reading reading, Person person, Rec rec) {
        reading.menu(person);
        reading.catalog(person, rec.cat);
        reading.list(person, rec.cat);
        reading.card(person, rec);
        reading.trash(person, rec.cat);
        reading.feed(person, rec.cat);
    }

    private void ask(Asking asking, Linking linking, Person person, Rec rec, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> asking.orders(person, rec.cat);
            case 6 -> asking.pages(person, rec.cat);
            case 1 -> asking.filters(person, rec.cat);
            case 2 -> linking.candidates(person, rec.cat);
            case 3 -> asking.views(person, rec.cat);
            case 4 -> linking.values(person, rec.cat);
            default -> linking.relations(person, rec);
        }
        asking.search(person, rec.cat);
        Function<Aggregate, @Nullable BigDecimal> sums = what ->
                records.aggregate(accesses.of(Long.parseLong(person.id())), rec.cat.id(), Search.all(), "sum", what);
        asking.sums(person, rec.cat, sums);
    }

    private void write(Ruling ruling, Writing writing, Reading reading, Random random) {
        for (int i = 0; i < 12; i++) {
            Person person = ruling.person();
            Rec rec = ruling.pick(world.records(ruling.pick(List.copyOf(world.cats.values()))));
            switch (random.nextInt(6)) {
                case 0 -> writing.create(person, rec.cat);
                case 1 -> writing.remove(person, rec);
                case 2 -> writing.restore(person, rec);
                default -> writing.update(person, rec);
            }
            reading.list(ruling.person(), rec.cat);
        }
    }
}
