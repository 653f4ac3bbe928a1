package dev.artel.scenario.script.crew;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a worker process: this JVM's own {@code java}, the product's own classes, whether they lie in folders and jars or in the one
 * packaged jar. Nothing of the product's environment or settings goes with it.
 */
final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final String MAIN = "dev.artel.scenario.script.worker.ScriptWorker";
    private static final String NESTED = "nested:";
    private static final String IN_JAR = "/!";
    private static final String IN_ENTRY = "!/";
    private static final int LINES = 100;

    /** One thing out of each folder or jar that a worker needs. */
    private static final List<String> NEEDED = List.of(
            "dev/artel/scenario/script/worker/ScriptWorker.class",
            "dev/artel/scenario/script/guest/bridge.js",
            "org/graalvm/polyglot/Context.class",
            "org/graalvm/collections/EconomicMap.class",
            "org/graalvm/nativeimage/ImageInfo.class",
            "org/graalvm/word/WordFactory.class",
            "com/oracle/truffle/js/lang/JavaScriptLanguage.class",
            "com/oracle/truffle/regex/RegexLanguage.class",
            "com/oracle/truffle/api/Truffle.class",
            "org/graalvm/shadowed/com/ibm/icu/util/ULocale.class",
            "META-INF/maven/org.webjars.npm/lodash/pom.properties",
            "META-INF/maven/org.webjars.npm/moment/pom.properties",
            "META-INF/maven/org.webjars.npm/moment-timezone/pom.properties",
            "com/github/benmanes/caffeine/cache/Caffeine.class",
            "tools/jackson/databind/json/JsonMapper.class",
            "tools/jackson/core/JsonParser.class",
            "com/fasterxml/jackson/annotation/JsonProperty.class",
            "org/slf4j/Logger.class");

    /** Without these a JVM may not even find its own files: how names of files are written, and on Windows where the system is. */
    private static final Set<String> KEPT = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final CrewSettings settings;
    private final WorkerCopy copy;

    Launch(CrewSettings settings) {
        this.settings = settings;
        this.copy = new WorkerCopy(settings.folder());
    }

    /** The one that was started last got ready. */
    void succeeded() {
        copy.started();
    }

    /** The one that was started last ran, but did not get ready: the next one is started in another way, if there is one. */
    void failed() {
        copy.failed();
    }

    /** Returns as soon as the process runs; it is not ready then. */
    Member start(Member.Observer observer) {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.directory(new File(System.getProperty("java.io.tmpdir")));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        try {
            Process process = builder.start();
            Thread errors = new Thread(() -> tell(process), "artel-script-worker-log-" + process.pid());
            errors.setDaemon(true);
            errors.start();
            return new Member(process, settings, observer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + settings.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Dpolyglotimpl.AttachLibraryFailureAction=ignore",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR"));
        Set<String> places = new LinkedHashSet<>();
        for (String needed : NEEDED) {
            places.add(place(needed));
        }
        String first = places.iterator().next();
        int end = first.indexOf(IN_JAR);
        List<String> path = end < 0 ? List.copyOf(places) : unpacked(Path.of(first.substring(0, end)), places);
        if (path.isEmpty()) {
            command.addAll(List.of(
                    "-Dloader.main=" + MAIN,
                    "-cp",
                    first.substring(0, end),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            command.addAll(List.of("-cp", String.join(File.pathSeparator, path), MAIN));
        }
        command.add(Long.toString(settings.grace().toMillis()));
        command.add(Integer.toString(settings.heapPercent()));
        return command;
    }

    /** Empty when they have to be found in the packaged jar itself, which takes longer. */
    private List<String> unpacked(Path jar, Set<String> places) {
        List<String> libraries = places.stream()
                .map(place -> place.substring(place.indexOf(IN_JAR) + IN_JAR.length()))
                .map(place -> place.endsWith(IN_ENTRY) ? place.substring(0, place.length() - IN_ENTRY.length()) : place)
                .filter(place -> place.endsWith(".jar"))
                .toList();
        return copy.classPath(jar, libraries).stream().map(Path::toString).toList();
    }

    /** The folder or jar that the resource stands in; inside the packaged jar that jar's path, {@code /!} and the place in it. */
    private static String place(String resource) {
        URL url = Launch.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        String text = url.toString();
        String place = text.substring(0, text.length() - resource.length());
        int nested = place.indexOf(NESTED);
        if (nested >= 0) {
            String inside = place.substring(nested + NESTED.length());
            int end = inside.indexOf(IN_JAR);
            return Path.of(URI.create("file:" + inside.substring(0, end))) + inside.substring(end);
        }
        String file = place.startsWith("jar:") ? place.substring("jar:".length(), place.lastIndexOf("!/")) : place;
        return Path.of(URI.create(file)).toString();
    }

    /** What a JVM says before it can report otherwise, or when it breaks. */
    private static void tell(Process process) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            int lines = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (++lines <= LINES) {
                    LOG.warn("Worker process {} for scripts: {}", process.pid(), line);
                }
            }
        } catch (IOException e) {
            LOG.debug("The output of worker process {} has ended", process.pid(), e);
        }
    }
}
