package dev.artel.admin.solution;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.account.SignIns;
import dev.artel.admin.Demo;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Records;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The example that the product ships: a sales department, from the lead to the deal. */
@Service
public class ShippedSolution implements Demo {
    static final String NAME = "lead-to-deal";

    private final SolutionLoader loader;
    private final Catalogs catalogs;
    private final Records records;
    private final SignIns signIns;
    private final Company company;
    private final String password;
    private final ReentrantLock loading = new ReentrantLock();

    ShippedSolution(
            SolutionLoader loader,
            Catalogs catalogs,
            Records records,
            SignIns signIns,
            Company company,
            @Value("${artel.demo-password:}") String password) {
        this.loader = loader;
        this.catalogs = catalogs;
        this.records = records;
        this.signIns = signIns;
        this.company = company;
        this.password = password;
    }

    @Override
    public boolean available() {
        return !loaded();
    }

    @Override
    public boolean loaded() {
        return loader.complete(solution());
    }

    /**
     * Loads the example into an empty company: {@code {catalogs: [ids], scenarios: [ids]}}.
     *
     * @throws dev.artel.kernel.Problem Conflict when the company keeps something of its own already
     */
    public ObjectNode load(Access access) {
        access.requireAdministrator();
        loading.lock();
        try {
            if (!loaded() && !empty(access)) {
                throw Problems.conflict("admin.demo-not-empty");
            }
            return loadOrFinish(access);
        } finally {
            loading.unlock();
        }
    }

    /** Loads what is missing, whatever else the company keeps. */
    public ObjectNode loadOrFinish(Access access) {
        SolutionLoader.Loaded loaded = loader.load(access, solution());
        if (!password.isBlank()) {
            loaded.employees().forEach(employee -> letIn(access, employee));
        }
        ObjectNode answer = Json.object();
        loaded.catalogs().forEach(answer.putArray("catalogs")::add);
        loaded.scenarios().forEach(answer.putArray("scenarios")::add);
        return answer;
    }

    /** Whether the company keeps nothing of its own yet. */
    public boolean empty(Access access) {
        return catalogs.all(access).stream().allMatch(Catalog::system);
    }

    /** The sample employee may sign in with the password of the environment. */
    private void letIn(Access access, String employee) {
        long userId = records.get(access, CatalogKey.USERS, employee).id();
        signIns.setPassword(userId, password, false);
        ObjectNode values = Json.object();
        values.putArray("$status").add("$active");
        records.update(access, Cause.byPerson(access.actor().userId()), CatalogKey.USERS, employee, values, null);
    }

    private Solution solution() {
        return Solution.read(NAME, company.language());
    }
}
