package dev.artel.scenario.script.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.graalvm.polyglot.Source;

/** The JavaScript that is not a person's: the bridge and the libraries, read once, out of sight of stack traces. */
final class Libraries {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String VERSIONS = "META-INF/maven/org.webjars.npm/";

    private final Source bridge = bridge("bridge.js");
    private final Source copy = bridge("copy.js");
    private final Source surroundings = bridge("surroundings.js");
    private final Map<String, Source> modules = Map.of(
            "node-crypto", bridge("node-crypto.js"),
            "lodash", module("lodash", "lodash.min.js"),
            "moment", module("moment", "min/moment.min.js"),
            "moment-ru", module("moment", "locale/ru.js"),
            "moment-timezone", module("moment-timezone", "builds/moment-timezone-with-data-10-year-range.min.js"));

    Source bridge() {
        return bridge;
    }

    Source copy() {
        return copy;
    }

    Source surroundings() {
        return surroundings;
    }

    /** A function of (module, exports, require, self); {@code node-crypto} is one of the way to the host. */
    Source module(String name) {
        Source source = modules.get(name);
        if (source == null) {
            throw new IllegalArgumentException("no library " + name);
        }
        return source;
    }

    private static Source bridge(String file) {
        return source(file, text("dev/artel/scenario/script/guest/" + file));
    }

    private static Source module(String artifact, String file) {
        String text = text(WEBJARS + artifact + "/" + version(artifact) + "/" + file);
        return source(file, "(function (module, exports, require, self) {" + text + "\n})");
    }

    private static Source source(String name, String text) {
        return Source.newBuilder("js", text, name).internal(true).buildLiteral();
    }

    private static String version(String artifact) {
        Properties properties = new Properties();
        try (InputStream stream = open(VERSIONS + artifact + "/pom.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String text(String path) {
        try (InputStream stream = open(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream stream = Libraries.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IOException("not on the class path: " + path);
        }
        return stream;
    }
}
