package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.KillableProduct;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Record, history, process and its first job are one commit: the JVM is killed in the middle of the work again and again, and
 * afterwards each record that is there has exactly one process, which has done each of its steps exactly once. The last records come
 * through two nodes at once, which share the work; what is changed of rights on one of them counts at once on the other. Beside them
 * go the processes of {@link KilledOrders} and of {@link KilledRequests}.
 *
 * <p>{@code -Dartel.kills} says how many times; each costs a start of the product.
 */
class KillFlowTest {
    private static final int KILLS = Integer.getInteger("artel.kills", 4);
    /** About as many between two of them. */
    private static final int CREATIONS = 40 * (KILLS + 1);

    private static final int CLIENTS = 4;
    /** Each so many-th creation makes an order as well. */
    private static final int ORDERS = 4;

    private static final long SEED = 20261125;
    private static final long LONGEST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    /** Counts in the record itself, then leaves a mark in another catalog: two jobs, two commits. */
    private static final String SCENARIO =
            """
            <b:startEvent id='Start'><b:extensionElements>
              <a:trigger kind='$record.after.create' catalog='things'/></b:extensionElements></b:startEvent>
            <b:serviceTask id='Count'><b:extensionElements><a:component type='code'><a:input name='source'>
              const count = records.get("things", recordId).values.count || 0;
              records.update("things", recordId, { count: count + 1 });
            </a:input></a:component></b:extensionElements></b:serviceTask>
            <b:serviceTask id='Mark'><b:extensionElements><a:component type='record.create'>
              <a:input name='catalog'>marks</a:input>
              <a:input name='values' kind='script'>({ thing: recordId })</a:input>
            </a:component></b:extensionElements></b:serviceTask>
            <b:endEvent id='End'/>
            """ + Bpmn.flow("F1", "Start", "Count") + Bpmn.flow("F2", "Count", "Mark") + Bpmn.flow("F3", "Mark", "End");

    private final Random random = new Random(SEED);
    private final AtomicInteger next = new AtomicInteger(1);
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final KilledRequests requests = new KilledRequests();
    private final Set<String> ordered = ConcurrentHashMap.newKeySet();

    @Test
    void everyCommittedRecordHasExactlyOneProcess() throws Exception {
        try (KilledOrders orders = new KilledOrders();
                KillableProduct product = new KillableProduct()) {
            product.start();
            company(signedIn(product), orders, requests);
            for (int kill = 1; kill <= KILLS; kill++) {
                int segment = CREATIONS / (KILLS + 1);
                createUntil(
                        product,
                        orders,
                        kill * segment + random.nextInt(segment / 2),
                        random.nextLong(LONGEST_DELAY_NANOS));
                product.start();
            }
            try (KillableProduct beside = product.beside();
                    Connection database = product.database()) {
                beside.start();
                create(List.of(signedIn(product), signedIn(beside)), orders, new AtomicBoolean(), () -> false);
                Api admin = signedIn(beside);
                KillableProduct.until(() -> {
                    orders.pay(admin);
                    return ask(database, "SELECT COUNT(*) FROM process_run WHERE outcome IS NULL")
                            .equals(List.of("0"));
                });
                check(admin, database);
                orders.check(admin, ordered);
                requests.check(admin, ask(database, "SELECT title FROM process_run"));
                new RightsOnBothNodes(signedIn(product), beside.api())
                        .withGroups()
                        .check();
                RulesOnBothNodes.check(signedIn(product), signedIn(beside));
                PublishingOnBothNodes.check(signedIn(product), signedIn(beside));
            }
        }
    }

    private void check(Api admin, Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Answer things = admin.get("/api/v1/catalogs/things/records?limit=1000").is(200);
        things.json().forEach(thing -> {
            names.add(thing.at("/values/name").asString());
            ids.add(thing.path("id").asString());
            assertThat(thing.at("/values/count").asInt())
                    .as("counted in %s", thing)
                    .isEqualTo(1);
        });

        assertThat(names).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(confirmed).hasSizeGreaterThan(CREATIONS - KILLS * CLIENTS - 1);
        assertThat(ask(database, "SELECT record_id FROM process_run WHERE title = 'Count'"))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ask(database, "SELECT DISTINCT outcome FROM process_run")).containsExactly("completed");
        List<String> marks = new ArrayList<>();
        admin.get("/api/v1/catalogs/marks/records?limit=1000")
                .is(200)
                .json()
                .forEach(mark -> marks.add(mark.at("/values/thing").asString()));
        assertThat(marks).containsExactlyInAnyOrderElementsOf(ids);
        for (String table : List.of(
                "ACT_RU_EXECUTION",
                "ACT_RU_JOB",
                "ACT_RU_VARIABLE",
                "ACT_RU_INCIDENT",
                "ACT_RU_EVENT_SUBSCR WHERE EXECUTION_ID_ IS NOT NULL",
                "ACT_RU_EXT_TASK",
                "process_wait",
                "process_queue")) {
            assertThat(ask(database, "SELECT COUNT(*) FROM " + table)).as(table).containsExactly("0");
        }
    }

    /** Creates records until that number's turn comes; then kills the JVM after so many nanoseconds. */
    private void createUntil(KillableProduct product, KilledOrders orders, int number, long delay) {
        AtomicBoolean killed = new AtomicBoolean();
        create(List.of(signedIn(product)), orders, killed, () -> {
            if (next.get() < number || !killed.compareAndSet(false, true)) {
                return killed.get();
            }
            LockSupport.parkNanos(delay);
            product.kill();
            return true;
        });
    }

    private void create(List<Api> nodes, KilledOrders orders, AtomicBoolean killed, BooleanSupplier over) {
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Api admin = nodes.get(client % nodes.size());
            Thread thread = new Thread(() -> {
                while (!over.getAsBoolean()) {
                    int number = next.getAndIncrement();
                    if (number > CREATIONS) {
                        return;
                    }
                    createOne(admin, "things", "thing " + number, confirmed, killed);
                    if (number % ORDERS == 0) {
                        createOne(admin, "orders", "order " + number, ordered, killed)
                                .ifPresent(order -> orders.note(admin, order, number, killed));
                    }
                    requests.send(admin, number, killed);
                }
            });
            thread.start();
            clients.add(thread);
        }
        clients.forEach(KillFlowTest::join);
    }

    /** Gives the number of the record; empty when the connection was lost. */
    private static Optional<String> createOne(
            Api admin, String catalog, String name, Set<String> done, AtomicBoolean killed) {
        try {
            String id = admin.post("/api/v1/catalogs/" + catalog + "/records", Map.of("values", Map.of("name", name)))
                    .is(201)
                    .text("id");
            done.add(name);
            return Optional.of(id);
        } catch (IllegalStateException e) {
            // nobody knows whether it was committed; before the kill nothing may fail
            assertThat(killed).as("lost connection: %s", e.getCause()).isTrue();
            return Optional.empty();
        }
    }

    private static Api signedIn(KillableProduct product) {
        return product.api().signedIn(FlowTest.ADMIN_EMAIL, FlowTest.ADMIN_PASSWORD);
    }

    private static void company(Api admin, KilledOrders orders, KilledRequests requests) {
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Things")).is(201).text("id");
        catalog(admin, section, "things", "name", "text", "count", "number");
        catalog(admin, section, "marks", "thing", "text");
        String bpmn = new String(Bpmn.of(SCENARIO), StandardCharsets.UTF_8);
        String scenario = admin.post("/api/v1/scenarios", Map.of("name", "Count", "bpmn", bpmn))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + scenario + "/publish", Map.of()).is(200);
        orders.publish(admin, section);
        requests.publish(admin, section);
    }

    static void catalog(Api admin, String section, String id, String... fields) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            list.add(Map.of("id", fields[i], "name", fields[i], "type", fields[i + 1], "config", Map.of()));
        }
        admin.post("/api/v1/catalogs", Map.of("id", id, "name", id, "sectionId", section, "fields", list))
                .is(201);
    }

    private static List<String> ask(Connection database, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
