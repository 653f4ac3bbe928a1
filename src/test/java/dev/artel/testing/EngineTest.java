package dev.artel.testing;

import dev.artel.process.ProcessFakes;
import dev.artel.process.run.Messages;
import dev.artel.process.step.HouseRecords;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.HostFunctions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Base of tests of the process engine: as it is set up, with its job executor, the processes and the scripts; what stands around them is
 * faked. All of them share one context, the third and last kind.
 */
@SpringBootTest(classes = EngineTest.House.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.EngineSettings.class)
public abstract class EngineTest {
    @Autowired
    protected MovableClock clock;

    @Autowired
    protected StatementCounter statements;

    /** Without a stereotype, so that no scan of the whole house finds it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = {"dev.artel.start", "dev.artel.process"})
    @ComponentScan(
            basePackages = {
                "dev.artel.kernel",
                "dev.artel.start",
                "dev.artel.process.engine",
                "dev.artel.process.journal",
                "dev.artel.process.loop",
                "dev.artel.process.queue",
                "dev.artel.process.variable",
                "dev.artel.process.step",
                "dev.artel.process.run",
                "dev.artel.process.wait",
                "dev.artel.scenario.script"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {HouseRecords.class, Messages.class}))
    @ComponentScan(
            basePackages = "dev.artel.scenario.component",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {Components.class, HostFunctions.class}))
    @Import({TestBeans.class, ProcessFakes.class})
    static class House {}
}
