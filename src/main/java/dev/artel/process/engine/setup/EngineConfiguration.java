package dev.artel.process.engine.setup;

import dev.artel.process.engine.EnginePart;
import dev.artel.start.DataFolder;
import dev.artel.start.Threads;
import java.util.Comparator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean
    JobThreads jobThreads(DataFolder folder, Threads threads) {
        return new JobThreads(folder.nodeId(), threads.jobs());
    }

    /** One data source and one transaction manager for engine and mappers: their changes commit together. */
    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobThreads jobThreads,
            ObjectProvider<EnginePart> parts) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("mysql");
        engine.setDatabaseSchemaUpdate("false");
        engine.setJobExecutor(jobThreads.executor());
        engine.setJobExecutorActivate(false);
        EngineSettings.makeSafe(engine);
        EngineSettings.makeLean(engine);
        EngineSettings.makeHistoryOurs(engine);
        parts.stream()
                .sorted(Comparator.comparing(part -> part.getClass().getName()))
                .forEach(part -> part.addTo(engine));
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    ExternalTaskService externalTaskService(ProcessEngine engine) {
        return engine.getExternalTaskService();
    }
}
