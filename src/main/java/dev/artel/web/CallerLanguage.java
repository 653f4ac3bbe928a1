package dev.artel.web;

import dev.artel.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of an answer: what the person chose, else the browser's wish, else Russian. Controllers take a {@code Locale}. */
@Component("localeResolver")
public class CallerLanguage implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Caller.of(request)
                .flatMap(caller -> Optional.ofNullable(caller.who().account().locale()))
                .map(Texts::nearest)
                .orElseGet(() -> wished(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new IllegalStateException("the language is changed in the profile");
    }

    /** The first of the browser's languages that the product speaks. */
    private static Locale wished(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Texts.DEFAULT;
        }
        List<Locale> wishes = Collections.list(request.getLocales());
        return wishes.stream()
                .filter(wish -> Texts.LANGUAGES.stream()
                        .anyMatch(spoken -> spoken.getLanguage().equals(wish.getLanguage())))
                .findFirst()
                .map(Texts::nearest)
                .orElse(Texts.DEFAULT);
    }
}
