package dev.artel.web.browser;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds files; for the addresses of the application's views, which are no files, its one page. */
final class ApplicationPages extends PathResourceResolver {
    private static final Set<String> OF_SERVER = Set.of("api", "auth", "actuator", "healthcheck", "assets");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        if (file != null || !isView(path)) {
            return file;
        }
        return super.getResource("index.html", location);
    }

    private static boolean isView(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !OF_SERVER.contains(first) && last.indexOf('.') < 0;
    }
}
