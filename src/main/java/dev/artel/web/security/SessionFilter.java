package dev.artel.web.security;

import dev.artel.access.Accesses;
import dev.artel.access.account.Sessions;
import dev.artel.access.account.SignIns;
import dev.artel.access.account.SignedIn;
import dev.artel.kernel.Problem;
import dev.artel.web.Caller;
import dev.artel.web.CallerClient;
import dev.artel.web.problem.ProblemWriter;
import dev.artel.web.problem.WebProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who a request comes from: by the cookie, which costs one statement, else by HTTP Basic, which starts a session. It
 * asks only where an answer depends on it, and lets nobody act who has to set a password first, is sent by another site, or only looks
 * on as somebody else.
 */
final class SessionFilter extends OncePerRequestFilter {
    private final SessionCookie cookie;
    private final Origin origin;
    private final Sessions sessions;
    private final SignIns signIns;
    private final Accesses accesses;
    private final ProblemWriter problems;

    SessionFilter(
            SessionCookie cookie,
            Origin origin,
            Sessions sessions,
            SignIns signIns,
            Accesses accesses,
            ProblemWriter problems) {
        this.cookie = cookie;
        this.origin = origin;
        this.sessions = sessions;
        this.signIns = signIns;
        this.accesses = accesses;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.server(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            admit(request, response);
        } catch (Problem problem) {
            problems.write(problem, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        boolean sentFromElsewhere = origin.changing(request) && origin.foreign(request);
        if (Paths.webRequest(request)) {
            // anybody may call these, and another site's page must not do it in a person's name
            if (!sentFromElsewhere) {
                byCookie(request)
                        .filter(who -> !who.account().mustChange() && !who.viewing())
                        .ifPresent(who -> know(who, request));
            }
            return;
        }
        Optional<SignedIn> who = byCookie(request);
        if (sentFromElsewhere && (who.isPresent() || Paths.auth(request))) {
            throw WebProblems.foreignOrigin();
        }
        Optional<SignedIn> known = who.isPresent() || Paths.auth(request) ? who : byPassword(request, response);
        if (known.isEmpty()) {
            return;
        }
        if (known.get().account().mustChange() && !Paths.beforePasswordChange(request)) {
            throw WebProblems.mustChange();
        }
        if (known.get().viewing() && origin.changing(request) && !Paths.whileViewing(request)) {
            throw WebProblems.onlyViewing(known.get().account().name());
        }
        know(known.get(), request);
    }

    private Optional<SignedIn> byCookie(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::find);
    }

    private Optional<SignedIn> byPassword(HttpServletRequest request, HttpServletResponse response) {
        return BasicCredentials.of(request).flatMap(credentials -> {
            String token = signIns.signIn(credentials.email(), credentials.password(), CallerClient.of(request));
            cookie.write(request, response, token);
            return sessions.find(token);
        });
    }

    private void know(SignedIn who, HttpServletRequest request) {
        new Caller(who, accesses.of(who.account())).remember(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(who.account().userId(), "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
