package dev.artel.admin;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.admin.solution.ShippedSolution;
import dev.artel.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the example at the start where the environment asks for it; before that the product does not call itself ready. A company that
 * has it already, or keeps something of its own, is left alone.
 */
@Component
@Order(0)
class DemoAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final ShippedSolution shipped;
    private final Accesses accesses;
    private final CompanySettings settings;
    private final boolean wanted;

    DemoAtStart(
            ShippedSolution shipped,
            Accesses accesses,
            CompanySettings settings,
            @Value("${artel.demo:false}") boolean wanted) {
        this.shipped = shipped;
        this.accesses = accesses;
        this.settings = settings;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Long administrator = settings.row().firstAdmin();
        if (!wanted || administrator == null) {
            return;
        }
        Access access = accesses.of(administrator);
        if (!shipped.available(access)) {
            return;
        }
        try {
            shipped.load(access);
        } catch (Problem problem) {
            // people's own changes can stand in its way; that is no reason to keep them from their work
            LOG.error("the example could not be loaded to its end; the next start tries again", problem);
        }
    }
}
