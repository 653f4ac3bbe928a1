package dev.artel.testing;

import dev.artel.kernel.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client of the running server with cookies of its own, as a browser or a program is. Paths begin with a slash; a body is a
 * text sent as it is, or anything that Jackson writes.
 */
public final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Api(String base) {
        this.base = base;
    }

    /** A new client of the same server that has signed in. */
    public Api signedIn(String email, String password) {
        Api fresh = new Api(base);
        fresh.post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .is(200);
        return fresh;
    }

    /** A new client of the same server that nobody has signed in. */
    public Api anonymous() {
        return new Api(base);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Any method, with further headers as name and value in turn; they win over the JSON content type. */
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, publisher(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = answer(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** What a GET answers, byte for byte; it has to succeed. */
    public byte[] bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> response = answer(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + ": " + response.statusCode());
        }
        return response.body();
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }

    /** Address of the server without a path. */
    public String base() {
        return base;
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return body instanceof byte[] bytes
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofString(body instanceof String text ? text : Json.write(body));
    }
}
