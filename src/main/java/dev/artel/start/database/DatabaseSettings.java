package dev.artel.start.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that the person who starts the product names; without an address the embedded one is used.
 *
 * @param url {@code jdbc:mysql://host:port/database}; empty for the embedded database
 * @param patience how long a start waits for a server that does not answer
 */
@ConfigurationProperties("artel.db")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("10s") Duration patience) {
    boolean external() {
        return !url.isBlank();
    }
}
