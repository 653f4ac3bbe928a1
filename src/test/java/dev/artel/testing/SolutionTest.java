package dev.artel.testing;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.account.Accounts;
import dev.artel.admin.ExampleProgress;
import dev.artel.admin.solution.ShippedSolution;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of tests of the whole house with the shipped solution in it. */
public abstract class SolutionTest extends WorkTest {
    public static final String OLGA = "olga@example.com";
    public static final String PAVEL = "pavel@example.com";
    public static final String IRINA = "irina@example.com";

    @Autowired
    protected ShippedSolution shipped;

    @Autowired
    protected ExampleProgress progress;

    @Autowired
    protected Accounts accounts;

    @Autowired
    private Accesses accesses;

    /** Other tests keep catalogs in the same company, so the solution comes in as the end of a load that was cut off. */
    @BeforeEach
    void loadSolution() {
        progress.begin();
        shipped.load(administrator());
    }

    protected Access administrator() {
        return accesses.of(number(ADMIN_EMAIL));
    }

    /** The client of an employee that the solution brings along. */
    protected Api employee(String email) {
        return api().signedIn(email, SAMPLE_PASSWORD);
    }

    protected long number(String email) {
        return accounts.search(email, 1).get(0).userId();
    }
}
