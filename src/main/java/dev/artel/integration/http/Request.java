package dev.artel.integration.http;

import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request whose parts were checked: method, address, headers. */
record Request(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\uffff]{0,8192}");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "proxy-authorization");
    private static final int MAX_HEADERS = 100;

    static Request of(Http.Call call) {
        return checked(call.method(), call.url(), call.headers(), call.body());
    }

    static Request checked(String method, String url, Map<String, String> headers, byte @Nullable [] body) {
        String upper = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(upper)) {
            throw Problems.badField("method", "unknown", "integration.http-method", method);
        }
        if (headers.size() > MAX_HEADERS) {
            throw Problems.badField("headers", "too-many", "integration.http-headers", MAX_HEADERS);
        }
        headers.forEach(Request::checkHeader);
        if (body != null && body.length > GuardedHttp.MAX_BYTES) {
            throw new Problem(
                    HttpProblems.TOO_LARGE,
                    Text.of("integration.http-body-too-large", GuardedHttp.MAX_BYTES / 1024 / 1024));
        }
        return new Request(upper, address(url), headers, body);
    }

    private static void checkHeader(String name, String value) {
        boolean right = TOKEN.matcher(name).matches()
                && VALUE.matcher(value).matches()
                && !OURS.contains(name.toLowerCase(Locale.ROOT));
        if (!right) {
            throw Problems.badField("headers", "format", "integration.http-header", name);
        }
    }

    private static URI address(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw Problems.badField("url", "format", "integration.http-url");
            }
            return new URI(scheme + "://" + authority(uri) + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            Problem problem = Problems.badField("url", "format", "integration.http-url");
            problem.initCause(e);
            throw problem;
        }
    }

    private static String authority(URI uri) {
        String host = AddressPolicy.host(uri.getHost());
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return uri.getPort() < 0 ? bracketed : bracketed + ":" + uri.getPort();
    }

    String host() {
        return AddressPolicy.host(uri.getHost());
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /** What credentials belong to. */
    String origin() {
        return uri.getScheme() + "://" + host() + ":" + port();
    }
}
