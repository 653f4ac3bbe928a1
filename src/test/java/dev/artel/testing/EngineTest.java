package dev.artel.testing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Base of tests of the process engine alone: as it is set up, with its job executor, without any module above or beside it. All
 * of them share one context, the third and last kind.
 */
@SpringBootTest(classes = EngineTest.House.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Settings.class)
public abstract class EngineTest {
    @Autowired
    protected MovableClock clock;

    @Autowired
    protected StatementCounter statements;

    /** Without a stereotype, so that no scan of the whole house finds it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = {"dev.artel.start", "dev.artel.process.engine.setup"})
    @ComponentScan(basePackages = {"dev.artel.kernel", "dev.artel.start", "dev.artel.process.engine.setup"})
    @Import(TestBeans.class)
    static class House {}
}
