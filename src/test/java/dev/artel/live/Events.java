package dev.artel.live;

import dev.artel.testing.Api;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A browser's end of the event stream: each event as its lines, joined. */
final class Events implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private Events(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens the stream with that cookie and takes the first event, which tells the position. */
    static Events open(Api client, String cookie, String watch, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.base() + "/api/v1/live?watch=" + watch))
                .header("Cookie", cookie);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Events(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event; fails when none comes. */
    String next() throws InterruptedException {
        String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event");
        }
        return event;
    }

    /** Waits for the server to end the stream. */
    boolean ends() throws InterruptedException {
        return end.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The id that an event carries. */
    static String id(String event) {
        return event.replaceAll("(?s).*?\\bid:([^\n]+).*", "$1");
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        try (Scanner scanner = new Scanner(response.body(), StandardCharsets.UTF_8)) {
            scanner.useDelimiter("\n\n");
            while (scanner.hasNext()) {
                events.add(scanner.next());
            }
        } finally {
            end.countDown();
        }
    }
}
