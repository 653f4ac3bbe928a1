package dev.artel.process.engine.outside;

import dev.artel.kernel.BackgroundWork;
import dev.artel.start.DataFolder;
import dev.artel.start.Threads;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When calls to the outside are made: from the moment the product is ready until the web server has stopped. The worker's name is new at
 * every start; before the first call, what an earlier start of this node had fetched is given back, and its late answers are refused.
 */
@Component
class OutsideWork extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideWork.class);
    private static final int PAGE = 500;

    private final ExternalTaskService calls;
    private final OutsideHint hint;
    private final OutsideCalls work;
    private final String node;
    private final int threads;
    private @Nullable OutsideWorker worker;

    OutsideWork(ExternalTaskService calls, OutsideHint hint, OutsideCalls work, DataFolder folder, Threads threads) {
        this.calls = calls;
        this.hint = hint;
        this.work = work;
        this.node = folder.nodeId();
        this.threads = threads.workers();
    }

    @Override
    protected void begin() {
        int given = giveBack(node);
        if (given > 0) {
            LOG.info("{} calls of an earlier run are taken up again", given);
        }
        OutsideWorker next = new OutsideWorker(calls, hint, work, node + "/" + UUID.randomUUID(), threads);
        worker = next;
        next.start();
    }

    @Override
    protected void end() {
        OutsideWorker last = worker;
        worker = null;
        if (last != null) {
            last.stop();
        }
    }

    /** Frees what earlier starts of the node had fetched. */
    int giveBack(String ofNode) {
        int given = 0;
        int seen = 0;
        List<ExternalTask> page;
        do {
            page = calls.createExternalTaskQuery().locked().orderById().asc().listPage(seen - given, PAGE);
            for (ExternalTask call : page) {
                if (call.getWorkerId().startsWith(ofNode + "/")) {
                    calls.unlock(call.getId());
                    given++;
                }
            }
            seen += page.size();
        } while (page.size() == PAGE);
        return given;
    }
}
