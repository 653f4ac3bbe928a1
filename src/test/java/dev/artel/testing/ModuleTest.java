package dev.artel.testing;

import dev.artel.kernel.Company;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Base of tests of one module on the real database: the modules up to scenarios, without web and the process engine. All of them share one context. The schema is whole; each test makes catalogs of its own.
 */
@SpringBootTest(
        classes = ModuleTest.House.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
@ContextConfiguration(initializers = TestDatabase.ModuleSettings.class)
public abstract class ModuleTest {
    @Autowired
    protected MovableClock clock;

    @Autowired
    protected StatementCounter statements;

    /** Without a stereotype, so that no scan of the whole house finds it. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(
            basePackages = {
                "dev.artel.start",
                "dev.artel.access",
                "dev.artel.catalog",
                "dev.artel.record",
                "dev.artel.event",
                "dev.artel.integration",
                "dev.artel.scenario"
            })
    @ComponentScan(
            basePackages = {
                "dev.artel.kernel",
                "dev.artel.start",
                "dev.artel.access",
                "dev.artel.catalog",
                "dev.artel.record",
                "dev.artel.event",
                "dev.artel.integration",
                "dev.artel.scenario"
            },
            excludeFilters = {@ComponentScan.Filter(Controller.class), @ComponentScan.Filter(ControllerAdvice.class)})
    @ComponentScan(
            basePackages = "dev.artel.process.engine",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    @Import(TestBeans.class)
    static class House {
        @Bean
        @ConditionalOnMissingBean(Company.class)
        TestCompany testCompany() {
            return new TestCompany();
        }

        @Bean
        RecordedStarts recordedStarts() {
            return new RecordedStarts();
        }

        @Bean
        @Primary
        RecordedHttp recordedHttp() {
            return new RecordedHttp();
        }

        @Bean
        RecordedDeployments recordedDeployments() {
            return new RecordedDeployments();
        }
    }
}
