package dev.artel.process;

import dev.artel.access.Audit;
import dev.artel.scenario.Deployments;
import dev.artel.testing.TestCompany;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What stands around the processes in their tests. */
@TestConfiguration(proxyBeanMethods = false)
@Import(TestComponents.class)
public class ProcessFakes {
    @Bean
    FakeVersions fakeVersions(ObjectProvider<Deployments> deployments) {
        return new FakeVersions(deployments);
    }

    @Bean
    Audit fakeAudit() {
        return entry -> {};
    }

    @Bean
    FakePeople fakePeople() {
        return new FakePeople();
    }

    @Bean
    FakeAccesses fakeAccesses() {
        return new FakeAccesses();
    }

    @Bean
    FakeRecords fakeRecords() {
        return new FakeRecords();
    }

    @Bean
    TestCompany fakeCompany() {
        return new TestCompany();
    }
}
