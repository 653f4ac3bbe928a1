package dev.artel.start;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Threads.class)
@EnableScheduling
class StartConfiguration {
    @Bean
    DataFolder dataFolder(@Value("${artel.data}") Path path) {
        return DataFolder.hold(path);
    }

    /** The one clock, exact to the millisecond as the database's columns are. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
