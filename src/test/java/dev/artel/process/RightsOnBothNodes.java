package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is changed of rights on one node counts for the very next request to another. */
final class RightsOnBothNodes {
    private static final String EMAIL = "anna@example.com";
    private static final String PASSWORD = "a long password";
    private static final String USERS = "/api/v1/catalogs/$users";
    private static final String THINGS = "/api/v1/catalogs/things/records?limit=1";

    private final Api admin;
    private final Api other;
    private final String anna;

    /**
     * @param admin an administrator on one node
     * @param other the other node, where nobody has signed in
     */
    RightsOnBothNodes(Api admin, Api other) {
        this.admin = admin;
        Map<String, Object> values = Map.of("$name", "Anna", "$email", EMAIL);
        anna = admin.post(USERS + "/records", Map.of("values", values)).is(201).text("id");
        admin.post("/api/v1/users/" + anna + "/password", Map.of("password", PASSWORD))
                .is(204);
        this.other = other.signedIn(EMAIL, PASSWORD);
    }

    void check() {
        sees(false);
        give(List.of(rule(Map.of("userAttr", "allUsers"))));
        sees(true);
        give(List.of());
        sees(false);

        String group =
                admin.get("/api/v1/catalogs/marks/records?limit=1").is(200).text("/0/id");
        give(List.of(rule(Map.of("userAttr", "mark", "catalogId", "marks", "recordId", group))));
        sees(false);
        card(List.of(Map.of("catalogId", "marks", "recordId", group)));
        sees(true);
        card(List.of());
        sees(false);

        card(List.of(Map.of("catalogId", "marks", "recordId", group)));
        sees(true);
        admin.patch(USERS + "/records/" + anna, Map.of("values", Map.of("$status", List.of("$blocked"))))
                .is(200);
        other.get(THINGS).is(401);
    }

    /** A field of the employees' card that makes groups of the marks. */
    RightsOnBothNodes withGroups() {
        List<Object> fields = new ArrayList<>();
        JsonNode now = admin.get(USERS).is(200).json();
        now.path("fields")
                .forEach(field -> fields.add(Map.of(
                        "id", field.path("id").asString(),
                        "name", field.path("name").asString(),
                        "type", field.path("type").asString(),
                        "config", field.path("config"))));
        Map<String, Object> links = Map.of("multiselect", true, "catalogs", List.of(Map.of("id", "marks")));
        fields.add(Map.of("id", "mark", "name", "Mark", "type", "object", "config", links));
        admin.patch(USERS, Map.of("fields", fields)).is(200);
        return this;
    }

    private void sees(boolean expected) {
        Answer answer = other.get(THINGS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected ? 200 : 404);
    }

    private void give(List<Object> rules) {
        admin.post("/api/v1/rights", Map.of("object", Map.of("catalogId", "things"), "rules", rules))
                .is(200);
    }

    private static Object rule(Map<String, Object> subject) {
        return Map.of("rightSubject", subject, "privilegeCode", "view");
    }

    private void card(List<Object> groups) {
        admin.patch(USERS + "/records/" + anna, Map.of("values", Map.of("mark", groups)))
                .is(200);
    }
}
