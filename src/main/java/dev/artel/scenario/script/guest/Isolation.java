package dev.artel.scenario.script.guest;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Every permission closed. Production runs under TRUSTED, because only there may the limits on strings, arrays, BigInt and Atomics
 * be set; the same context without them is built under CONSTRAINED by a test, so that the engine's own check of what is open is kept.
 * Never call {@code allowHostClassLookup}: even with a lookup that refuses all, it leaves a {@code Java} global.
 */
final class Isolation {
    /** Options that CONSTRAINED takes, too. */
    static final Map<String, String> OPEN_TO_ALL = Map.ofEntries(
            Map.entry("js.allow-eval", "false"),
            Map.entry("js.console", "false"),
            Map.entry("js.ecmascript-version", "2024"),
            Map.entry("js.graal-builtin", "false"),
            Map.entry("js.load", "false"),
            Map.entry("js.print", "false"),
            Map.entry("js.strict", "false"),
            Map.entry("js.unhandled-rejections", "throw"));

    /** Options that only TRUSTED takes: most of them are limits. */
    static final Map<String, String> TRUSTED_ONLY = Map.ofEntries(
            Map.entry("js.agent-can-block", "false"),
            Map.entry("js.atomics", "false"),
            Map.entry("js.bigint", "false"),
            Map.entry("js.disable-with", "true"),
            Map.entry("js.global-arguments", "false"),
            Map.entry("js.java-package-globals", "false"),
            Map.entry("js.max-apply-argument-length", "65535"),
            Map.entry("js.max-typed-array-length", "8388608"),
            Map.entry("js.polyglot-builtin", "false"),
            Map.entry("js.regexp-static-result", "false"),
            Map.entry("js.shared-array-buffer", "false"),
            Map.entry("js.stack-trace-limit", "20"),
            Map.entry("js.string-length-limit", "1048576"));

    private Isolation() {}

    static Engine engine(SandboxPolicy policy) {
        Engine.Builder builder = Engine.newBuilder("js")
                .sandbox(policy)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .option("engine.WarnInterpreterOnly", "false");
        if (policy == SandboxPolicy.TRUSTED) {
            builder.allowExperimentalOptions(true);
        }
        return builder.build();
    }

    static Context.Builder context(Engine engine, SandboxPolicy policy) {
        Context.Builder builder = Context.newBuilder("js")
                .engine(engine)
                .sandbox(policy)
                .allowHostAccess(HostAccess.newBuilder(HostAccess.CONSTRAINED).build())
                .allowHostClassLoading(false)
                .allowNativeAccess(false)
                .allowCreateProcess(false)
                .allowCreateThread(false)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowInnerContextOptions(false)
                .allowValueSharing(false)
                .options(OPEN_TO_ALL);
        if (policy == SandboxPolicy.TRUSTED) {
            builder.allowExperimentalOptions(true).options(TRUSTED_ONLY);
        }
        return builder;
    }
}
