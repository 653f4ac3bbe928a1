package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests that are sent in other ways than meant: from other sites, as forms, by other verbs, along other paths, too big. */
class RequestsFlowTest extends AttackTest {
    private static final Set<String> CHANGING = Set.of("post", "patch", "put", "delete");

    private static final List<String> PATHS = List.of(
            "/api/v1/catalogs/%s/records/",
            "/api/v1//catalogs/%s/records",
            "//api/v1/catalogs/%s/records",
            "/api/v1/catalogs/%s/records;a=b",
            "/api/v1/catalogs;x=1/%s/records",
            "/api;/v1/catalogs/%s/records",
            "/API/v1/catalogs/%s/records",
            "/Api/V1/Catalogs/%s/Records",
            "/api/v1/./catalogs/%s/records",
            "/assets/../api/v1/catalogs/%s/records",
            "/api/v1/auth/../catalogs/%s/records",
            "/api/webrequest/../v1/catalogs/%s/records",
            "/api/webrequest/..;/v1/catalogs/%s/records",
            "/api/v1/auth/..%%2fcatalogs/%s/records",
            "/api/v1/%%63atalogs/%s/records",
            "/%%61pi/v1/catalogs/%s/records",
            "/api/v1/catalogs/%s/records%%20",
            "/api/v1/catalogs/%s/records%%00",
            "/api/v1/catalogs/%s/records.json",
            "/api/v1/catalogs/%s/records/.",
            "/healthcheck/../api/v1/catalogs/%s/records",
            "/auth/company/../../api/v1/catalogs/%s/records");

    /** Every operation that changes something, with numbers of things that are not there. */
    private List<String> changing() {
        Walk walk = new Walk(
                admin,
                Map.ofEntries(
                        Map.entry("catalog", List.of("987654321")),
                        Map.entry("record", List.of("987654321")),
                        Map.entry("view", List.of("987654321")),
                        Map.entry("field", List.of("x")),
                        Map.entry("section", List.of("987654321")),
                        Map.entry("id", List.of("987654321")),
                        Map.entry("employee", List.of("987654321")),
                        Map.entry("user", List.of("987654321")),
                        Map.entry("session", List.of("987654321")),
                        Map.entry("url", List.of("nosuch"))));
        List<String> operations = walk.operations(CHANGING);
        assertThat(walk.unknown()).isEmpty();
        assertThat(operations).hasSizeGreaterThan(40);
        return operations;
    }

    @Test
    void nothingIsChangedFromAnotherSite() {
        for (String operation : changing()) {
            String[] parts = operation.split(" ");
            if (parts[1].startsWith("/api/webrequest")) {
                continue; // anybody may call these; the cookie of another site's visitor is not looked at
            }
            for (List<String> header : List.of(
                    List.of("Origin", "https://elsewhere.example"),
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Origin", "null"))) {
                assertThat(admin.send(parts[0], parts[1], "{}", header.get(0), header.get(1))
                                .status())
                        .as(operation + header)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatAFormCanSendIsNotTaken() {
        for (String operation : changing()) {
            String[] parts = operation.split(" ");
            boolean meant = parts[1].startsWith("/api/webrequest") || parts[1].contains("/auth/");
            if (meant || parts[0].equals("DELETE")) {
                continue;
            }
            for (String type :
                    List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
                assertThat(mallory.send(parts[0], parts[1], "{\"a\":\"=\"}", "Content-Type", type)
                                .status())
                        .as(operation + " as " + type)
                        .isBetween(400, 499);
            }
        }
        int before = admin.get(records(clients) + "/count").at("/count").asInt();
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            admin.send("POST", records(clients), json("{'values':{'name':'x'}}"), "Content-Type", type)
                    .is(415);
        }
        assertThat(admin.get(records(clients) + "/count").at("/count").asInt()).isEqualTo(before);
    }

    @Test
    void aMethodIsTheOneThatIsSent() {
        String own = own("Own");
        letOwn("view", "");
        let(deals, "view", "");
        String path = records(clients) + "/" + own;
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            admin.send("GET", path, null, header, "DELETE").is(200);
            assertThat(admin.send("POST", path + "?_method=DELETE", "{}", header, "DELETE")
                            .status())
                    .isIn(404, 405);
            admin.send("GET", path + "?_method=DELETE", null).is(200);
        }
        admin.get(path).is(200);
        for (String method : List.of("TRACE", "PUT", "LINK", "PROPFIND", "get")) {
            assertThat(admin.send(method, path, null).status()).as(method).isIn(400, 404, 405, 501);
        }
        Answer head = mallory.send("HEAD", records(deals) + "/987654321", null);
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
        assertThat(api().send("HEAD", path, null).status()).isEqualTo(401);
        assertThat(api().send("OPTIONS", path, null).body()).doesNotContain("Own");
    }

    @Test
    void noPathLeadsAroundTheDoor() {
        client("Kanarienvogel", "x");
        for (Api who : List.of(api(), mallory)) {
            for (String path : PATHS) {
                Answer answer = who.get(path.formatted(clients));
                assertThat(answer.body()).as(path).doesNotContain("Kanarienvogel");
                assertThat(answer.status()).as(path).isLessThan(500);
            }
            for (String path : List.of(
                    "/API/v1/audit", "/api/v1//audit", "/api/v1/audit;x", "/api/v1/audit/", "/%61pi/v1/audit")) {
                Answer answer = who.get(path);
                assertThat(answer.body()).as(path).doesNotContain("\"items\"", "hash");
                assertThat(answer.status() == 200
                                && answer.header("Content-Type").contains("json"))
                        .as(path)
                        .isFalse();
            }
        }
    }

    @Test
    void whatIsTooBigOrTooDeepIsRefusedAndNotTried() {
        let(clients, "create", "");
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String wide = "{\"$or\":[" + "{\"name\":\"a\"},".repeat(20_000) + "{\"name\":\"b\"}]}";
        String nested = "{\"$or\":[".repeat(40) + "{\"name\":\"a\"}" + "]}".repeat(40);
        mallory.post(records(clients), "{\"values\":{\"name\":" + deep + "}}").isProblem(400, "BadRequest");
        mallory.post(records(clients), "{\"values\":" + deep + "}").isProblem(400, "BadRequest");
        mallory.get(records(clients) + "?filters=" + encoded(nested)).isProblem(400, "BadRequest");
        mallory.post("/api/v1/catalogs/" + clients + "/views", "{\"name\":\"Deep\",\"filters\":" + nested + "}")
                .isProblem(400, "BadRequest");
        assertThat(mallory.post(
                                "/api/v1/catalogs/" + clients + "/views",
                                "{\"name\":\"Wide\",\"filters\":" + wide + "}")
                        .status())
                .isIn(400, 413);
        mallory.get(records(clients) + "?limit=1001").isProblem(400, "BadRequest");
        mallory.get(records(clients) + "?limit=-1").isProblem(400, "BadRequest");
        mallory.get(records(clients) + "?offset=-1").isProblem(400, "BadRequest");
        mallory.get(records(clients) + "?searchText=" + "x".repeat(2_000)).isProblem(400, "BadRequest");
        StringBuilder many = new StringBuilder(records(clients) + "?");
        for (int i = 0; i < 1_100; i++) {
            many.append("id=").append(i).append('&');
        }
        mallory.get(many.toString()).isProblem(400, "BadRequest");
    }
}
