package dev.artel.web.security;

import dev.artel.access.account.Account;
import dev.artel.access.account.Client;
import dev.artel.access.account.Sessions;
import dev.artel.access.account.SignIns;
import dev.artel.access.account.SignedIn;
import dev.artel.web.problem.WebProblems;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in and out, under both documented addresses. */
@RestController
@RequestMapping({Paths.API + "/auth", "/auth"})
@Tag(name = "auth")
class AuthController {
    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;

    AuthController(SignIns signIns, Sessions sessions, SessionCookie cookie) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Who somebody claims to be; {@code login} is another word for {@code email}. */
    record Credentials(
            @Nullable String email,
            @Nullable String login,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[" + (email == null ? login : email) + "]";
        }
    }

    /** Who has signed in. */
    record Person(String id, @Nullable String email, String title) {}

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_JSON_VALUE)
    Person login(
            @RequestBody Credentials credentials,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        String email = credentials.email() == null ? credentials.login() : credentials.email();
        return signIn(email, credentials.password(), client, request, response);
    }

    @PostMapping(
            path = "/login",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    Person loginByForm(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable String password,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        return signIn(email == null ? login : email, password, client, request, response);
    }

    /** For forms of web sites, as documented: the password stands in the address. */
    @GetMapping("/login")
    Person loginByAddress(
            @RequestParam String login,
            @RequestParam String password,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        return signIn(login, password, client, request, response);
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Nullable SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        end(who);
        cookie.clear(request, response);
    }

    private Person signIn(
            @Nullable String email,
            @Nullable String password,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = signIns.signIn(email == null ? "" : email, password == null ? "" : password, client);
        cookie.read(request).flatMap(sessions::find).ifPresent(this::end);
        cookie.write(request, response, token);
        Account account =
                sessions.find(token).orElseThrow(WebProblems::notSignedIn).account();
        return new Person(Long.toString(account.userId()), account.email(), account.name());
    }

    private void end(@Nullable SignedIn who) {
        if (who != null) {
            sessions.signOut(who);
        }
    }
}
