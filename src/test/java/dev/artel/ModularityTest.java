package dev.artel;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms use each other only as their package-info declares, only by what stands in a base package, and never in a circle. */
class ModularityTest {
    @Test
    void arrowsPointDownOnly() {
        ApplicationModules.of(Artel.class).verify();
    }
}
