package dev.artel.testing;

import dev.artel.Artel;
import dev.artel.integration.Http;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

/** Base of tests of the whole house on the real database, through HTTP on a free port. All of them share one context. */
@SpringBootTest(
        classes = {Artel.class, TestBeans.class, FlowTest.Outside.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "artel.loops.at-once=" + FlowTest.ROUNDS_AT_ONCE,
            "artel.rules.waiting=" + FlowTest.SAVES_WAITING,
            "artel.admin-email=" + FlowTest.ADMIN_EMAIL,
            "artel.admin-password=" + FlowTest.ADMIN_PASSWORD,
            "artel.demo-password=" + FlowTest.SAMPLE_PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.FlowSettings.class)
public abstract class FlowTest {
    public static final String ADMIN_EMAIL = "admin@example.com";
    public static final String ADMIN_PASSWORD = "correct horse";

    /** Of the employees that the shipped solution brings along. */
    public static final String SAMPLE_PASSWORD = "battery staple";

    /** Half of what a process has elsewhere: to come to that bound takes each of them. */
    protected static final int ROUNDS_AT_ONCE = 250;

    /** A quarter of what may wait elsewhere, as tests have half of the threads of the web server. */
    protected static final int SAVES_WAITING = 4;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected StatementCounter statements;

    @Value("${local.server.port}")
    private int port;

    /** A client that nobody has signed in. */
    protected Api api() {
        return new Api("http://localhost:" + port);
    }

    /** A client in which the first administrator has signed in. */
    protected Api admin() {
        return api().signedIn(ADMIN_EMAIL, ADMIN_PASSWORD);
    }

    /** Gives every employee the right to work with all records of that section; gives its id. */
    protected static String opened(Api admin, String section) {
        Map<String, Object> rule = Map.of("rightSubject", Map.of("userAttr", "allUsers"), "privilegeCode", "delete");
        admin.post("/api/v1/rights", Map.of("object", Map.of("sectionId", section), "rules", List.of(rule)))
                .is(200);
        return section;
    }

    /** Without a stereotype, so that no scan of the whole house finds it. */
    static class Outside {
        @Bean
        static BeanPostProcessor routedHttp() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Http http ? new RoutedHttp(http) : bean;
                }
            };
        }
    }
}
