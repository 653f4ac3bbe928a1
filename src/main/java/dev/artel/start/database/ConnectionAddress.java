package dev.artel.start.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JDBC address with the parameters that the product needs. Times travel as UTC whatever the address says; prepared statements
 * and local session state cost a quarter of what the driver's defaults do. What else the address carries is kept, and wins over
 * the merely advisable.
 */
final class ConnectionAddress {
    /** Prepared statements that one connection keeps on the server: 75 connections keep 13,500, and servers allow 16,382 unless told so. */
    static final int STATEMENT_CACHE = 180;

    private static final Map<String, String> NEEDED = Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            // tables are looked for in the own database only, whatever else the server keeps
            "nullDatabaseMeansCurrent", "true");

    /** The names of classes that the driver shows what is asked; those that the address names stay beside ours. */
    private static final String INTERCEPTORS = "queryInterceptors";

    private static final Map<String, String> ADVISABLE = Map.of(
            "useLocalSessionState", "true",
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", String.valueOf(STATEMENT_CACHE),
            "prepStmtCacheSqlLimit", "8192",
            // else each read-only transaction tells the server so, and takes it back: two round trips
            "readOnlyPropagatesToServer", "false",
            "connectTimeout", "10000",
            "socketTimeout", "600000");

    private ConnectionAddress() {}

    static String tuned(String url) {
        int question = url.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (question >= 0) {
            for (String pair : url.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                parameters.put(
                        equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        ADVISABLE.keySet().stream().sorted().forEach(name -> parameters.putIfAbsent(name, ADVISABLE.get(name)));
        NEEDED.keySet().stream().sorted().forEach(name -> parameters.put(name, NEEDED.get(name)));
        parameters.merge(INTERCEPTORS, LateTimes.class.getName(), ConnectionAddress::beside);
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return (question < 0 ? url : url.substring(0, question)) + "?" + query;
    }

    private static String beside(String named, String ours) {
        if (named.isEmpty()) {
            return ours;
        }
        return List.of(named.split(",")).contains(ours) ? named : named + "," + ours;
    }
}
