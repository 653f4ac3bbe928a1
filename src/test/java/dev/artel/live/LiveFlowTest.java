package dev.artel.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.process.ProcessChanged;
import dev.artel.task.TaskChanged;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class LiveFlowTest extends FlowTest {
    private static final String PASSWORD = "a good password";
    /** A process that is nobody's: its number is beyond all that are given out while the tests run. */
    private static final long NOBODYS = 900_000_000_000_000_000L;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transactions;

    private Account anna;
    private Api client;
    private String cookie;

    @BeforeEach
    void signIn() {
        anna = new People(accounts, signIns).active("anna", PASSWORD);
        client = api();
        cookie = cookie(client);
    }

    @Test
    void a_change_is_told_after_its_commit_and_to_whoever_watches() throws Exception {
        String catalog = catalog();
        try (Events events = Events.open(client, cookie, "catalog:" + catalog, null)) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(events.header("Content-Type")).startsWith("text/event-stream");
            assertThat(events.header("Cache-Control")).contains("no-store");
            assertThat(events.next()).contains("id:", "retry:3000");

            String record = create(catalog);
            assertThat(events.next())
                    .contains("event:change")
                    .contains(
                            "\"what\":\"record\"",
                            "\"catalogId\":\"" + catalog + "\"",
                            "\"recordId\":\"" + record + "\"")
                    .contains("\"revision\":");
        }
    }

    @Test
    void who_reconnects_hears_what_it_missed_and_an_unknown_position_means_all_anew() throws Exception {
        String catalog = catalog();
        String position;
        try (Events events = Events.open(client, cookie, "catalog:" + catalog, null)) {
            events.next();
            create(catalog);
            position = Events.id(events.next());
        }
        String missed = create(catalog);
        try (Events events = Events.open(client, cookie, "catalog:" + catalog, position)) {
            events.next();
            assertThat(events.next()).contains("\"recordId\":\"" + missed + "\"");
        }
        try (Events events = Events.open(client, cookie, "catalog:" + catalog, "00000000-5")) {
            events.next();
            assertThat(events.next()).contains("event:reset");
        }
    }

    @Test
    void nothing_is_missed_between_an_answer_and_the_stream_that_begins_with_its_position() throws Exception {
        String catalog = catalog();
        String before = client.get("/api/v1/catalogs/" + catalog + "/records").header("X-Live-Position");
        String missed = create(catalog);
        String after = client.get("/api/v1/catalogs/" + catalog + "/records").header("X-Live-Position");
        try (Events events = Events.open(client, cookie, "catalog:" + catalog + "&since=" + before, null)) {
            events.next();
            assertThat(events.next()).contains("\"recordId\":\"" + missed + "\"");
        }
        try (Events events = Events.open(client, cookie, "catalog:" + catalog + "&since=" + after, null)) {
            events.next();
            String later = create(catalog);
            assertThat(events.next()).contains("\"recordId\":\"" + later + "\"");
        }
    }

    @Test
    void what_is_rolled_back_is_not_told() throws Exception {
        Api boss = api();
        String theirs = cookie(boss, ADMIN_EMAIL, ADMIN_PASSWORD);
        try (Events events = Events.open(
                boss, theirs, "process:%d,process:%d,process:%d".formatted(NOBODYS, NOBODYS + 1, NOBODYS + 2), null)) {
            events.next();
            transactions.executeWithoutResult(status -> {
                changes.on(new ProcessChanged(NOBODYS));
                status.setRollbackOnly();
            });
            transactions.executeWithoutResult(status -> {
                Object savepoint = status.createSavepoint();
                changes.on(new ProcessChanged(NOBODYS + 1));
                status.rollbackToSavepoint(savepoint);
                changes.on(new ProcessChanged(NOBODYS + 2));
            });
            assertThat(events.next()).contains("\"processId\":\"%d\"".formatted(NOBODYS + 2));
        }
    }

    @Test
    void a_process_is_told_of_to_those_alone_who_may_see_it() throws Exception {
        try (Events events = Events.open(client, cookie, "process:" + NOBODYS + ",tasks", null)) {
            events.next();
            transactions.executeWithoutResult(status -> changes.on(new ProcessChanged(NOBODYS)));
            transactions.executeWithoutResult(
                    status -> changes.on(new TaskChanged(5, NOBODYS + 1, null, anna.userId(), null)));
            assertThat(events.next()).contains("\"what\":\"task\"").doesNotContain("\"processId\":\"" + NOBODYS + "\"");
        }
    }

    @Test
    void a_right_that_is_taken_away_is_gone_from_open_streams_too() throws Exception {
        String catalog = catalog();
        String other = catalog();
        try (Events events = Events.open(client, cookie, "catalog:" + catalog + ",catalog:" + other, null)) {
            events.next();
            Map<String, Object> object = Map.of("catalogId", catalog);
            Map<String, Object> lower =
                    Map.of("rightSubject", Map.of("userAttr", "allUsers"), "privilegeCode", "search");
            admin().post("/api/v1/rights", Map.of("object", object, "rules", List.of(lower)))
                    .is(200);
            create(admin(), catalog);
            create(other);
            String told = events.next();
            while (!told.contains("event:change")) {
                if (told.contains("event:reset")) {
                    // what came while the new rights were read is not told one by one
                    create(other);
                }
                told = events.next();
            }
            assertThat(told)
                    .contains("\"catalogId\":\"" + other + "\"")
                    .doesNotContain("\"catalogId\":\"" + catalog + "\"");
        }
    }

    @Test
    void ends_with_the_session_and_beats_until_then() throws Exception {
        try (Events events = Events.open(client, cookie, "tasks", null)) {
            events.next();
            streams.beat();
            assertThat(events.next()).isEqualTo(":beat");
            client.post("/auth/logout", null).is(204);
            assertThat(events.ends()).isTrue();
        }
        client.get("/api/v1/live?watch=tasks").isProblem(401, "NotAuthenticated");
    }

    @Test
    void ends_when_the_account_is_blocked() throws Exception {
        try (Events events = Events.open(client, cookie, "tasks", null)) {
            events.next();
            accounts.block(anna.userId());
            assertThat(events.ends()).isTrue();
        }
    }

    @Test
    void a_session_has_ten_streams_at_most() throws Exception {
        List<Events> open = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Events events = Events.open(client, cookie, "tasks", null);
                events.next();
                open.add(events);
            }
            Answer refused = client.get("/api/v1/live?watch=tasks").isProblem(429, "TooManyRequests");
            assertThat(refused.header("Retry-After")).isEqualTo("15");
        } finally {
            for (Events events : open) {
                events.close();
            }
        }
    }

    @Test
    void unknown_topics_are_refused() {
        client.get("/api/v1/live?watch=everything").isProblem(400, "BadRequest");
    }

    private String catalog() {
        Api admin = admin();
        String section = admin.post("/api/v1/sections", Map.of("name", "Live", "icon", "folder"))
                .text("id");
        opened(admin, section);
        return admin.post(
                        "/api/v1/catalogs",
                        Map.of(
                                "name",
                                "Live",
                                "icon",
                                "folder",
                                "sectionId",
                                section,
                                "fields",
                                List.of(Map.of("name", "Name", "type", "text"))))
                .text("id");
    }

    private String create(String catalog) {
        return create(client, catalog);
    }

    private static String create(Api who, String catalog) {
        return who.post("/api/v1/catalogs/" + catalog + "/records", Map.of("values", Map.of()))
                .is(201)
                .text("id");
    }

    private String cookie(Api api) {
        return cookie(api, String.valueOf(anna.email()), PASSWORD);
    }

    private static String cookie(Api api, String email, String password) {
        String set = api.post("/auth/login", Map.of("email", email, "password", password))
                .is(200)
                .header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }
}
