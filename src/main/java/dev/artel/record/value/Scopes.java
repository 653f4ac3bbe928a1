package dev.artel.record.value;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Company;
import dev.artel.record.filter.FilterReader;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the scope of an operation. */
@Component
public class Scopes {
    private final Catalogs catalogs;
    private final Company company;
    private final Clock clock;
    private final TargetReader targets;
    private final FilterReader filters;

    Scopes(Catalogs catalogs, Company company, Clock clock, TargetReader targets, FilterReader filters) {
        this.catalogs = catalogs;
        this.company = company;
        this.clock = clock;
        this.targets = targets;
        this.filters = filters;
    }

    /** What that person may see, with the days of the request's zone. */
    public Scope of(Access access) {
        return new Scope(this, access, access.zone().orElseGet(company::zone), false, false);
    }

    /** Everything, with the days of the company's zone: for what listeners and the history are told. */
    public Scope open(Access access) {
        return new Scope(this, access, company.zone(), true, false);
    }

    /** What that person may see, while a filter is read that was kept by somebody who was allowed to. */
    public Scope kept(Access access) {
        return new Scope(this, access, access.zone().orElseGet(company::zone), false, true);
    }

    Catalogs catalogs() {
        return catalogs;
    }

    Clock clock() {
        return clock;
    }

    TargetReader targets() {
        return targets;
    }

    FilterReader filters() {
        return filters;
    }
}
