package dev.artel.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** Which part of the address space a request is for. Trailing slashes are gone when this is asked. */
final class Paths {
    static final String API = "/api/v1";

    private Paths() {}

    /** Whether the answer comes from the server's own resources, not from the browser application's files. */
    static boolean server(HttpServletRequest request) {
        String path = path(request);
        return below(path, "/api") || below(path, "/auth");
    }

    static boolean webRequest(HttpServletRequest request) {
        return below(path(request), "/api/webrequest");
    }

    static boolean auth(HttpServletRequest request) {
        String path = path(request);
        return below(path, "/auth") || below(path, API + "/auth");
    }

    /** What somebody may still do who has to set a password. */
    static boolean beforePasswordChange(HttpServletRequest request) {
        return auth(request) || below(path(request), API + "/profile");
    }

    /** What an administrator may still do who looks at the product as an employee: look as another one, go back, sign out. */
    static boolean whileViewing(HttpServletRequest request) {
        return auth(request) || below(path(request), API + "/profile/viewing");
    }

    private static boolean below(String path, String start) {
        return path.startsWith(start) && (path.length() == start.length() || path.charAt(start.length()) == '/');
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
