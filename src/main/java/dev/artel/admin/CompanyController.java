package dev.artel.admin;

import dev.artel.access.Access;
import dev.artel.access.account.SignedIn;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settings of the company and the questions of the first sign-in. */
@RestController
@Tag(name = "company")
class CompanyController {
    private final CompanySettings settings;
    private final Setup setup;
    private final Catalogs catalogs;
    private final ObjectProvider<Demo> demo;

    CompanyController(CompanySettings settings, Setup setup, Catalogs catalogs, ObjectProvider<Demo> demo) {
        this.settings = settings;
        this.setup = setup;
        this.catalogs = catalogs;
        this.demo = demo;
    }

    /**
     * The company.
     *
     * @param empty whether it has no catalog of its own yet
     */
    record CompanyItem(String name, String timezone, String language, boolean empty, DemoItem demo) {}

    /** The shipped solution. */
    record DemoItem(boolean available, boolean loaded) {}

    /** What anybody may know before signing in, as documented. */
    record DomainItem(String domain, String title, List<String> extensions) {}

    @GetMapping("/api/v1/company")
    CompanyItem company(Access access) {
        CompanyRow row = settings.row();
        boolean empty = catalogs.all(access).stream().allMatch(Catalog::system);
        Demo shipped = demo.getIfAvailable();
        DemoItem item = new DemoItem(shipped != null && shipped.available(access), shipped != null && shipped.loaded());
        return new CompanyItem(row.name(), row.zone().getId(), row.locale().getLanguage(), empty, item);
    }

    @PatchMapping("/api/v1/company")
    CompanyItem change(Access access, @RequestBody CompanySettings.Change change) {
        access.requireAdministrator();
        settings.change(change);
        return company(access);
    }

    /** Answers the questions of the first sign-in in one go; those left out keep their defaults. */
    @PostMapping("/api/v1/company/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setup(Access access, SignedIn who, @RequestBody Setup.Answers answers) {
        access.requireAdministrator();
        setup.answer(who, answers);
    }

    @GetMapping({"/api/v1/auth/company", "/auth/company"})
    DomainItem domain(HttpServletRequest request) {
        return new DomainItem(request.getServerName(), settings.row().name(), List.of());
    }
}
