package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the running of scripts stands.
 *
 * @param stuck threads of the product that nothing could stop and that burn a processor
 * @param running scripts under way
 * @param degraded as soon as one is stuck or no worker process can be started
 * @param refusing whether scripts are refused; everything else goes on
 * @param reason in words; null when all is well
 */
public record ScriptHealth(
        int stuck,
        int running,
        boolean degraded,
        boolean refusing,
        @Nullable Text reason) {}
