package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.RecordedHttp;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Files of the foreign dialect that call out, asked before the transaction of the change that they look at. */
class OutsideRulesFlowTest extends RuleTest {
    private static final String CREATE = "$record.before.create";
    private static final String UPDATE = "$record.before.update";
    private static final String FINE = "{'status':200,'body':{}}";

    @Autowired
    private Http http;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void itRefusesAndNothingIsSaved() {
        String url = url();
        String scenario = asked(url, CREATE, says("{'status':409,'body':{'message':'Уже есть','field':'phone'}}"));

        Answer refused = create("{'name':'Анна','phone':'1'}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("message")).isEqualTo("Уже есть");
        assertThat(refused.text("/errors/0/field")).isEqualTo("phone");
        assertThat(count()).isZero();
        assertThat(sent(url, 0).at("/values/name").asString()).isEqualTo("Анна");
        JsonNode process = only(scenario);
        assertThat(process.path("status").asString()).isEqualTo("completed");
        assertThat(process.at("/cause/event").asString()).isEqualTo(CREATE);
        assertThat(process.at("/cause/catalogId").asString()).isEqualTo(catalog);
        assertThat(process.at("/cause/user/id").asString()).isEqualTo("1");
        assertThat(process.at("/variables/$status").asInt()).isEqualTo(409);
    }

    /** A file may take time on its way as well: only a pause of less than a second is none. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0.1S", "PT1S"})
    void itAmendsWhatIsSavedOnce(String pause) {
        String url = url();
        String scenario = asked(
                url,
                BpiumFiles.file("ask", "URL", url, "PAUSE", pause),
                CREATE,
                says("{'status':200,'body':{'values':{'amount':7,'name':'Анна П.'}}}"));

        String record = create("{'phone':'1'}").is(201).text("id");

        assertThat(values(record).path("amount").asInt()).isEqualTo(7);
        assertThat(values(record).path("name").asString())
                .as("what is required may be filled in")
                .isEqualTo("Анна П.");
        assertThat(count()).isEqualTo(1);
        assertThat(routed().calls(url)).hasSize(1);
        assertThat(only(scenario).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void deletionsAreAskedToo() {
        String record = create("{'name':'Анна'}").is(201).text("id");
        String url = url();
        asked(url, "$record.before.delete", says("{'status':403,'body':{'message':'Оплачено'}}"), says(FINE));

        assertThat(admin.delete(records(catalog) + "/" + record).status()).isEqualTo(403);
        assertThat(count()).isEqualTo(1);
        admin.delete(records(catalog) + "/" + record).is(200);
        assertThat(count()).isZero();
    }

    @Test
    void theyComeFirstAndSeeWhatTheOneBeforeHasPutIn() {
        String one = url();
        String two = url();
        String own = rule("create", "", set("Sum", "$body", "({values: {amount: values.amount + 1}})"));
        asked(one, CREATE, says("{'status':200,'body':{'values':{'amount':5}}}"));
        asked(two, CREATE, says(FINE), says("{'status':400,'body':'Нет'}"));

        String record = create("{'name':'Анна'}").is(201).text("id");

        assertThat(sent(two, 0).at("/values/amount").asInt()).isEqualTo(5);
        assertThat(values(record).path("amount").asInt()).isEqualTo(6);
        assertThat(routed().calls(one)).hasSize(1);
        create("{'name':'Пётр'}").isProblem(400, "BadRequest");
        assertThat(processes(own)).as("what could be undone was not even begun").hasSize(1);
        assertThat(routed().calls(one)).hasSize(2);
    }

    /** The world outside changes the record, which nobody holds meanwhile. */
    @Test
    void aRecordThatWasChangedMeanwhileIsAskedAboutOnceMore() {
        String record = create("{'name':'Анна'}").is(201).text("id");
        String url = url();
        asked(url, UPDATE, changing(record), says("{'status':200,'body':{'values':{'amount':2}}}"));

        patch(record, "{'name':'Анна П.'}").is(200);

        assertThat(routed().calls(url)).hasSize(2);
        assertThat(values(record).path("name").asString()).isEqualTo("Анна П.");
        assertThat(values(record).path("amount").asInt()).isEqualTo(2);
    }

    @Test
    void aRecordThatChangesEachTimeIsAConflict() {
        String record = create("{'name':'Анна'}").is(201).text("id");
        String url = url();
        asked(url, UPDATE, changing(record));

        patch(record, "{'name':'Анна П.'}").isProblem(409, "Conflict");

        assertThat(routed().calls(url)).hasSize(2);
        assertThat(values(record).path("name").asString()).isEqualTo("Анна");
    }

    @Test
    void oneThatDoesNotAnswerWithinAMinuteRefuses() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        String url = url();
        String scenario = asked(url, CREATE, held(held));
        try {
            CompletableFuture<Answer> saving = CompletableFuture.supplyAsync(() -> create("{'name':'Анна'}"));
            until(() -> routed().calls(url).size() == 1);
            clock.advance(Duration.ofSeconds(61));
            Answer refused = saving.get(60, TimeUnit.SECONDS).isProblem(422, "Unprocessable");
            assertThat(refused.text("message")).contains("60");
            assertThat(count()).isZero();
        } finally {
            held.countDown();
        }
        JsonNode process = only(scenario);
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/name").asString()).isEqualTo("late");
    }

    @Test
    void oneWhoseStepStandsRefusesAndEnds() {
        String url = url();
        String scenario = asked(url, CREATE, () -> RecordedHttp.json(400, "{}"));

        Answer refused = create("{'name':'Анна'}").isProblem(422, "Unprocessable");

        JsonNode process = only(scenario);
        assertThat(refused.text("processId")).isEqualTo(process.path("id").asString());
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/element").asString()).isEqualTo("ServiceTask_ask");
        assertThat(process.path("incidents")).isEmpty();
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'status':'many','body':{}}", "{'status':200,'body':{'values':{'amount':'много'}}}"})
    void anAnswerThatMakesNoSenseIsTheRulesFault(String answer) {
        String url = url();
        String scenario = asked(url, CREATE, says(answer));

        assertThat(create("{'name':'Анна'}").isProblem(422, "Unprocessable").text("message"))
                .containsAnyOf("many", "Сумма");
        assertThat(employee()
                        .post(records(catalog), json("{'values':{'name':'Анна'}}"))
                        .isProblem(422, "Unprocessable")
                        .text("message"))
                .doesNotContain("many", "Сумма");
        assertThat(processes(scenario))
                .hasSize(2)
                .allMatch(process -> process.path("status").asString().equals("failed"))
                .allMatch(process -> !process.at("/error/message").asString("").isEmpty());
        assertThat(count()).isZero();
    }

    @Test
    void insideOfAStepItIsTooLateToAsk() {
        String url = url();
        asked(url, CREATE, says(FINE));
        String scenario = publish(
                "<b:startEvent id='Start'/>" + make("Make", catalog, "\"Анна\"") + end() + row("Start", "Make", "End"));

        assertThat(incident(run(scenario, null)).path("message").asString()).contains("до сохранения");

        assertThat(routed().calls(url)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void aConditionThatIsNotMetAsksNobody() {
        String url = url();
        String scenario = publish(fresh("Вопрос "), BpiumFiles.file("ask", "URL", url, "PAUSE", "PT0S"));
        String event = free(scenario, CREATE).is(201).text("id");
        admin.patch(records("$events") + "/" + event, json("{'values':{'$condition':'values.amount > 10'}}"))
                .is(200);
        routed().play(url, List.of(says(FINE)));

        create("{'name':'Анна','amount':1}").is(201);
        assertThat(routed().calls(url)).isEmpty();
        create("{'name':'Анна','amount':11}").is(201);
        assertThat(routed().calls(url)).hasSize(1);
    }

    @Test
    void aCardIsFilledByOne() {
        String url = url();
        Supplier<Http.Answer> three = says("{'status':200,'body':{'values':{'amount':3}}}");
        // the second time it is called by what it has put in itself
        asked(url, "$record.updating", three, three, says("{'status':'many'}"));
        String edit = json("{'fields':['name'],'values':{'name':'Анна'}}");

        Answer told =
                admin.post("/api/v1/catalogs/" + catalog + "/changes", edit).is(200);

        assertThat(told.at("/values/amount").asInt()).isEqualTo(3);
        assertThat(sent(url, 0).at("/values/name").asString()).isEqualTo("Анна");
        admin.post("/api/v1/catalogs/" + catalog + "/changes", edit).isProblem(422, "Unprocessable");
    }

    private String url() {
        return "https://proof.example/" + fresh("ask");
    }

    @SafeVarargs
    private String asked(String url, String event, Supplier<Http.Answer>... answers) {
        return asked(url, BpiumFiles.file("ask", "URL", url, "PAUSE", "PT0.1S"), event, answers);
    }

    @SafeVarargs
    private String asked(String url, String file, String event, Supplier<Http.Answer>... answers) {
        routed().play(url, List.of(answers));
        String scenario = publish(fresh("Вопрос "), file);
        free(scenario, event).is(201);
        return scenario;
    }

    private static Supplier<Http.Answer> says(String answer) {
        return () -> RecordedHttp.json(200, json(answer));
    }

    private Supplier<Http.Answer> changing(String record) {
        return () -> {
            String sql = "UPDATE c_" + catalog + " SET version = version + 1 WHERE id = ?";
            assertThat(transaction.<Integer>execute(status -> jdbc.update(sql, record)))
                    .isEqualTo(1);
            return RecordedHttp.json(200, json(FINE));
        };
    }

    private static Supplier<Http.Answer> held(CountDownLatch until) {
        return () -> {
            try {
                assertThat(until.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return RecordedHttp.json(200, json(FINE));
        };
    }

    private JsonNode sent(String url, int call) {
        byte[] body = Objects.requireNonNull(routed().calls(url).get(call).body());
        return Json.read(new String(body, StandardCharsets.UTF_8));
    }

    private RoutedHttp routed() {
        return (RoutedHttp) http;
    }
}
