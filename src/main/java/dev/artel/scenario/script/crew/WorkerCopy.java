package dev.artel.scenario.script.crew;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether workers start from what was unpacked of the packaged jar: where there is a folder for it that can be used, until a first one
 * failed to start from it. Then they start from the jar itself, more slowly, and the next run of the product unpacks it anew.
 */
final class WorkerCopy {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerCopy.class);

    private final @Nullable Path folder;
    private boolean used;
    private boolean proven;
    private boolean bad;

    WorkerCopy(@Nullable Path folder) {
        this.folder = folder;
    }

    /** See {@link Unpacked#classPath}; empty when they have to be found in the packaged jar itself, which takes longer. */
    synchronized List<Path> classPath(Path packaged, Collection<String> libraries) {
        if (folder == null || bad) {
            return List.of();
        }
        try {
            List<Path> path = Unpacked.classPath(packaged, libraries, folder);
            used = true;
            return path;
        } catch (IOException e) {
            LOG.warn("Worker processes for scripts start slowly: {} cannot be used", folder, e);
            return List.of();
        }
    }

    /** A worker is ready: if one starts from it, it is as it should be, and whatever fails later has another cause. */
    synchronized void started() {
        proven |= used;
    }

    /** A worker process has run, but did not get ready. */
    synchronized void failed() {
        if (folder != null && used && !proven && !bad) {
            bad = true;
            LOG.warn("No worker process for scripts starts from {}: they start slowly from now on", folder);
            try {
                Unpacked.distrust(folder);
            } catch (IOException e) {
                LOG.warn("{} stays as it is", folder, e);
            }
        }
    }
}
