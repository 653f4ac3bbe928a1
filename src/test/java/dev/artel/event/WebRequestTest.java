package dev.artel.event;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests that call an address of ours: each test has its own. */
abstract class WebRequestTest extends HouseTest {
    private String address;

    @BeforeEach
    void prepare() {
        address = fresh("proof-");
    }

    protected String url() {
        return "/api/webrequest/" + address;
    }

    protected String trigger() {
        return "<a:trigger kind='$webRequest' address='" + address + "'/>";
    }

    protected String listen(String... pairs) {
        return publish(start(trigger())
                + set("Say", pairs)
                + end()
                + Bpmn.flow("F1", "Start", "Say")
                + Bpmn.flow("F2", "Say", "End"));
    }
}
