package dev.artel.admin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The answer to why somebody sees something, or does not. */
class WhyFlowTest extends RightsTest {
    private static final String ALL = "{'userAttr':'allUsers'}";

    private String deals;
    private String mine;
    private String others;
    private String view;

    @BeforeEach
    void makeACompany() {
        deals = catalog("Deals", FIELDS);
        mine = deal(annaId);
        others = deal("1");
        view = view(deals, "Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
    }

    private String deal(String manager) {
        return record(deals, "{'name':'Deal','manager':[{'id':'" + manager + "'}]}");
    }

    private void give(String object, String subject, String more) {
        String rule = "{'rightSubject':" + subject + "," + more + "}";
        admin.post("/api/v1/rights", json("{'object':" + object + ",'rules':[" + rule + "]}"))
                .is(200);
    }

    private String person() {
        return "{'userAttr':'id','recordId':'" + annaId + "'}";
    }

    private Answer why(Api who, String object) {
        return who.get("/api/v1/rights/why?" + object + "&employeeId=" + annaId);
    }

    private JsonNode subject(JsonNode why, String attribute) {
        return why.path("subjects")
                .valueStream()
                .filter(one ->
                        one.path("rightSubject").path("userAttr").asString().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(JsonNode subject) {
        return subject.path("rules")
                .valueStream()
                .map(rule -> rule.path("privilegeCode").asString() + " "
                        + rule.path("because").asString())
                .toList();
    }

    @Test
    void withoutRulesNothingDecides() {
        JsonNode why = why(admin, "catalogId=" + deals).is(200).json();
        assertThat(why.path("privilegeCode").asString()).isEqualTo("none");
        assertThat(why.path("employee").path("title").asString()).isEqualTo("Anna");
        assertThat(why.path("subjects")).hasSize(2).allSatisfy(subject -> {
            assertThat(subject.path("decides").asBoolean()).isFalse();
            assertThat(subject.path("rules")).isEmpty();
        });
    }

    @Test
    void aRecordIsSeenByTheViewThatHoldsIt() {
        give("{'sectionId':'" + section + "'}", ALL, "'privilegeCode':'search'");
        give(
                "{'catalogId':'" + deals + "','viewId':'" + view + "'}",
                person(),
                "'privilegeCode':'edit','fields':{'secret':'hidden'}");
        JsonNode own =
                why(admin, "catalogId=" + deals + "&recordId=" + mine).is(200).json();
        assertThat(own.path("privilegeCode").asString()).isEqualTo("edit");
        assertThat(own.path("fields").path("secret").asString()).isEqualTo("hidden");
        assertThat(own.path("fields").path("name").asString()).isEqualTo("edit");
        assertThat(subject(own, "id").path("decides").asBoolean()).isTrue();
        assertThat(reasons(subject(own, "id"))).containsExactly("edit counts");
        assertThat(reasons(subject(own, "allUsers"))).containsExactly("search counts");
        assertThat(subject(own, "allUsers").path("decides").asBoolean()).isFalse();

        JsonNode other =
                why(admin, "catalogId=" + deals + "&recordId=" + others).is(200).json();
        assertThat(reasons(subject(other, "id"))).containsExactly("edit not-in-view");
        anna.get("/api/v1/catalogs/" + deals + "/records/" + others).is(404);

        JsonNode catalog = why(admin, "catalogId=" + deals).is(200).json();
        assertThat(reasons(subject(catalog, "id"))).containsExactly("edit only-some-records");
    }

    @Test
    void theNearerRuleWinsEvenIfItGivesLess() {
        give("{'sectionId':'" + section + "'}", person(), "'privilegeCode':'delete'");
        give("{'catalogId':'" + deals + "'}", person(), "'privilegeCode':'view'");
        give("{'catalogId':'" + deals + "','recordId':'" + mine + "'}", person(), "'privilegeCode':'none'");
        JsonNode own =
                why(admin, "catalogId=" + deals + "&recordId=" + mine).is(200).json();
        assertThat(own.path("privilegeCode").asString()).isEqualTo("none");
        assertThat(reasons(subject(own, "id")))
                .containsExactly("none counts", "view nearer-rule", "delete nearer-rule");
        assertThat(reasons(subject(
                        why(admin, "catalogId=" + deals + "&recordId=" + others).json(), "id")))
                .containsExactly("view counts", "delete nearer-rule");
    }

    @Test
    void theAnswerCostsTheSameHoweverManyGroupsThePersonIsIn() {
        String groups = catalog("Groups", "{'id':'name','name':'Name','type':'text'}");
        String card = cardField(groups);
        String[] all = new String[6];
        for (int at = 0; at < all.length; at++) {
            all[at] = record(groups, "{'name':'Group " + at + "'}");
        }
        join(card, groups, all);
        String object = "{'catalogId':'" + deals + "'}";
        give(admin, object, group(card, groups, all[0], "view")).is(200);
        int one = cost();
        give(
                        admin,
                        object,
                        Stream.of(all)
                                .map(id -> group(card, groups, id, "view"))
                                .toArray(String[]::new))
                .is(200);
        assertThat(why(admin, "catalogId=" + deals).json().path("subjects")).hasSize(8);
        assertThat(cost()).isLessThanOrEqualTo(one);
    }

    /** Statements of an answer, without those that look whether the structure has changed meanwhile. */
    private int cost() {
        String object = "catalogId=" + deals + "&recordId=" + mine;
        why(admin, object).is(200);
        return (int) statements.ofRequests(() -> why(admin, object).is(200)).sql().stream()
                .filter(sql -> !sql.contains("structure_state"))
                .count();
    }

    @Test
    void everybodyMayAskAboutThemselvesAndWhoGivesAccessAboutAll() {
        give("{'catalogId':'" + deals + "'}", ALL, "'privilegeCode':'view'");
        why(anna, "catalogId=" + deals).is(200);
        anna.get("/api/v1/rights/why?catalogId=" + deals).is(200);
        anna.get("/api/v1/rights/why?catalogId=" + deals + "&employeeId=1").is(403);
        assertThat(admin.get("/api/v1/rights/why?catalogId=" + deals + "&employeeId=1")
                        .is(200)
                        .json()
                        .path("administrator")
                        .asBoolean())
                .isTrue();
        admin.get("/api/v1/rights/why?catalogId=" + deals + "&employeeId=x").is(400);
        anna.get("/api/v1/rights/why?catalogId=" + deals + "&recordId=77777").is(404);
    }
}
