package dev.artel.admin;

import dev.artel.access.Memberships;
import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignedIn;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who the caller is, and the settings of his own. */
@RestController
@Tag(name = "profile")
class ProfileController {
    private final Accounts accounts;
    private final CompanySettings settings;
    private final Memberships memberships;
    private final Catalogs catalogs;

    ProfileController(Accounts accounts, CompanySettings settings, Memberships memberships, Catalogs catalogs) {
        this.memberships = memberships;
        this.catalogs = catalogs;
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * The caller.
     *
     * @param subjects groups that the person belongs to: the records that the own card points to
     * @param viewedBy name of the administrator who looks at the product as that person does and changes nothing; null usually
     * @param setup what the first sign-in still asks: {@code password, timezone, language, company}
     */
    record Me(
            String id,
            @Nullable String email,
            String title,
            String role,
            boolean administrator,
            @Nullable String language,
            String theme,
            @Nullable String timezone,
            boolean mustChange,
            List<SubjectOfMe> subjects,
            @Nullable String viewedBy,
            CompanyOfMe company,
            List<String> setup) {}

    /**
     * A record that the caller's card points to.
     *
     * @param userAttr the field of the card
     */
    record SubjectOfMe(String userAttr, String userAttrTitle, String valueCatalogId, String valueRecordId) {}

    /** What a page needs to know of the company. */
    record CompanyOfMe(String name, String timezone, String language) {}

    @GetMapping("/api/v1/profile/me")
    Me me(SignedIn who) {
        return me(who.account(), who.viewer());
    }

    /**
     * Changes the members that are sent: {@code language} (ru, en, null for the browser's), {@code theme} (light, dark, auto),
     * {@code timezone} (an id, null for the company's).
     */
    @PatchMapping("/api/v1/profile")
    Me change(SignedIn who, @RequestBody ObjectNode change) {
        Account now = who.account();
        String language = sent(change, "language", now.language());
        String theme = sent(change, "theme", now.theme());
        String timezone = sent(change, "timezone", now.timezone());
        accounts.changeProfile(
                now.userId(),
                language == null ? null : Choices.language(language),
                theme == null ? "auto" : Choices.theme(theme),
                timezone == null ? null : Choices.timezone(timezone));
        return me(accounts.get(now.userId()), null);
    }

    private Me me(Account account, @Nullable String viewer) {
        CompanyRow company = settings.row();
        return new Me(
                Long.toString(account.userId()),
                account.email(),
                account.name(),
                account.role().code(),
                account.administrator(),
                account.language(),
                account.theme(),
                account.timezone(),
                account.mustChange(),
                subjects(account.userId()),
                viewer,
                new CompanyOfMe(
                        company.name(), company.zone().getId(), company.locale().getLanguage()),
                viewer == null ? company.questions(account.userId()) : List.of());
    }

    private List<SubjectOfMe> subjects(long userId) {
        return memberships.groups(userId).stream()
                .flatMap(group -> subject(group).stream())
                .toList();
    }

    private Optional<SubjectOfMe> subject(Memberships.Group group) {
        Optional<Field> field =
                catalogs.find(Catalog.USERS).flatMap(cards -> cards.field(Long.toString(group.fieldId())));
        return catalogs.find(group.catalogId())
                .flatMap(catalog -> field.map(card ->
                        new SubjectOfMe(card.ref(), card.name(), catalog.ref(), Long.toString(group.recordId()))));
    }

    private static @Nullable String sent(ObjectNode change, String member, @Nullable String now) {
        JsonNode value = change.get(member);
        if (value == null) {
            return now;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problems.badField(member, "type", "admin.choice-unknown", member, value.toString());
        }
        return value.stringValue();
    }
}
