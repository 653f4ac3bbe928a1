package dev.artel.integration.http;

import dev.artel.integration.Http;
import javax.sql.DataSource;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one door for calls to the outside. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    @Bean
    Http http(@Value("${artel.http-allow:}") String allow, DataSource source) {
        AddressPolicy policy = new AddressPolicy(allow, new OwnDatabase(source));
        return new GuardedHttp(new GuardedResolver(policy, SystemDefaultDnsResolver.INSTANCE));
    }
}
