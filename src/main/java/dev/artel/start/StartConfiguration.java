package dev.artel.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Threads.class)
@EnableScheduling
class StartConfiguration {
    /** Held first: whoever starts the same copy twice is told so, and not that its port is taken. */
    @Bean
    DataFolder dataFolder(@Value("${artel.data}") Path path, ApplicationContext context) throws IOException {
        DataFolder folder = DataFolder.hold(path);
        if (context instanceof WebServerApplicationContext) {
            try {
                Doors.tryAll(context.getEnvironment());
            } catch (StartFailure failure) {
                folder.close();
                throw failure;
            }
        }
        return folder;
    }

    /** The one clock, exact to the millisecond as the database's columns are. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
