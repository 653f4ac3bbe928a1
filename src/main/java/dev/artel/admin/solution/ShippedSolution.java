package dev.artel.admin.solution;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.admin.Demo;
import dev.artel.admin.ExampleProgress;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Sections;
import dev.artel.catalog.Trashed;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Records;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The example that the product ships: a sales department, from the lead to the deal. */
@Service
public class ShippedSolution implements Demo {
    static final String NAME = "lead-to-deal";

    private final SolutionLoader loader;
    private final LoadLock lock;
    private final Sections sections;
    private final Catalogs catalogs;
    private final Records records;
    private final Accounts accounts;
    private final SignIns signIns;
    private final ExampleProgress progress;
    private final Company company;
    private final String password;
    private final ReentrantLock loading = new ReentrantLock();

    ShippedSolution(
            SolutionLoader loader,
            LoadLock lock,
            Sections sections,
            Catalogs catalogs,
            Records records,
            Accounts accounts,
            SignIns signIns,
            ExampleProgress progress,
            Company company,
            @Value("${artel.demo-password:}") String password) {
        this.loader = loader;
        this.lock = lock;
        this.sections = sections;
        this.catalogs = catalogs;
        this.records = records;
        this.accounts = accounts;
        this.signIns = signIns;
        this.progress = progress;
        this.company = company;
        this.password = password;
    }

    @Override
    public boolean available(Access access) {
        return progress.loading() || !progress.loaded() && empty(access);
    }

    @Override
    public boolean loaded() {
        return progress.loaded();
    }

    /**
     * Loads the example into an empty company, or finishes a load that was cut off: {@code {catalogs: [ids], scenarios: [ids]}}. Where
     * it was loaded already nothing happens: since then it is the company's own.
     *
     * @throws dev.artel.kernel.Problem Conflict when the company keeps something of its own already, or while another node loads for longer
     *     than five minutes
     */
    public ObjectNode load(Access access) {
        access.requireAdministrator();
        loading.lock();
        try {
            return lock.holding(() -> loadOnce(access));
        } finally {
            loading.unlock();
        }
    }

    private ObjectNode loadOnce(Access access) {
        progress.refresh();
        Solution solution = solution();
        if (!progress.loaded()) {
            if (!available(access)) {
                throw Problems.conflict("admin.demo-not-empty");
            }
            progress.begin();
            loader.load(access, solution).forEach(employee -> letIn(access, employee));
            progress.end(access);
        }
        return solution.ids();
    }

    /** Whether the company keeps nothing of its own yet, nor has anything in the trash that keeps an id of the example taken. */
    private boolean empty(Access access) {
        return catalogs.all(access).stream().allMatch(Catalog::system) && access.administrator() && idsAreFree(access);
    }

    private boolean idsAreFree(Access access) {
        Set<String> ids = solution().structureIds();
        return Stream.concat(catalogs.trash(access).stream(), sections.trash(access).stream())
                .map(Trashed::id)
                .noneMatch(ids::contains);
    }

    /** A sample employee that nobody has given a password may sign in with the one of the environment. */
    private void letIn(Access access, String employee) {
        long userId = records.get(access, CatalogKey.USERS, employee).id();
        if (password.isBlank() || accounts.get(userId).hasPassword()) {
            return;
        }
        signIns.setPassword(userId, password, false);
        ObjectNode values = Json.object();
        values.putArray("$status").add(AccountStatus.ACTIVE.code());
        records.update(access, Cause.byPerson(access.actor().userId()), CatalogKey.USERS, employee, values, null);
    }

    private Solution solution() {
        return Solution.read(NAME, company.language());
    }
}
