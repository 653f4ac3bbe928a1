package dev.artel.web.security;

import dev.artel.access.Accesses;
import dev.artel.access.account.Sessions;
import dev.artel.access.account.SignIns;
import dev.artel.web.problem.ProblemWriter;
import dev.artel.web.problem.WebProblems;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one chain. Sessions, sign-in and the check of origins are our own ({@link SessionFilter}), so the framework's are off; what
 * remains of it is the firewall, the security headers and the rule that everything under /api needs an account.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Styles inline, since the diagram editor and the components set them; fonts and pictures also from data. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    /** Each filter of the chain was timed on its own: an eighth of a short request, for figures that say nothing beside those of the request. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** The session filter is no bean, else it would stand in the container's chain a second time. */
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SessionCookie cookie,
            Origin origin,
            Sessions sessions,
            SignIns signIns,
            Accesses accesses,
            ProblemWriter problems) {
        SessionFilter filter = new SessionFilter(cookie, origin, sessions, signIns, accesses, problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cacheControl(cache -> cache.disable()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.write(WebProblems.notSignedIn(), request, response))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(WebProblems.forbidden(), request, response)))
                .addFilterBefore(filter, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/api/webrequest/**", "/api/v1/auth/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** A header may say a name in letters of any language; what could split an answer in two the server refuses before. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** The framework must not make a user of its own, nor ask for one. */
    @Bean
    UserDetailsService noUsersOfTheFramework() {
        return name -> {
            throw new UsernameNotFoundException("accounts sign in through SignIns");
        };
    }
}
