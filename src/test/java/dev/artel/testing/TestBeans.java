package dev.artel.testing;

import dev.artel.access.account.HashCost;
import dev.artel.scenario.script.crew.Crew;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every context of the tests has in place of, or around, the product's own. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** One process for the scripts of all contexts: starting one costs more than most tests. */
    @Bean(destroyMethod = "")
    Crew crew() {
        return TestCrew.get();
    }

    /** Tests sign in thousands of times: at the full cost that was a tenth of all that they took. */
    @Bean
    HashCost hashCost() {
        return new HashCost(64, 1);
    }

    @Bean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    static BeanPostProcessor countingDataSource(
            ObjectProvider<StatementCounter> counter, ObjectProvider<Faults> faults) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? new CountingDataSource(dataSource, counter.getObject(), faults.getObject())
                        : bean;
            }
        };
    }
}
