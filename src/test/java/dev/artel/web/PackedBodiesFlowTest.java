package dev.artel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies that clients have packed, as the header {@code Content-Encoding} says. */
class PackedBodiesFlowTest extends FlowTest {
    private static final String TREE = "/api/v1/trouble/tree";
    private static final String ENCODING = "Content-Encoding";
    private static final String NAME = "{\"name\": \"Анна\"}";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    private Api client;

    @BeforeEach
    void signIn() {
        Account anna = new People(accounts, signIns).active("anna", "a good password");
        client = api().signedIn(anna.email(), "a good password");
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException {
        for (String encoding : new String[] {"gzip", "X-GZIP"}) {
            assertThat(send(gzip(NAME), encoding).is(200).text("/tree/name")).isEqualTo("Анна");
        }
        assertThat(send(deflate(NAME), "deflate").is(200).text("/tree/name")).isEqualTo("Анна");
        for (String encoding : new String[] {"identity", "UTF-8"}) {
            assertThat(send(NAME.getBytes(StandardCharsets.UTF_8), encoding)
                            .is(200)
                            .text("/tree/name"))
                    .isEqualTo("Анна");
        }
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() throws IOException {
        byte[] whole = gzip("{\"name\": \"" + "Анна".repeat(1000) + "\"}");
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 0x55;
        byte[][] bodies = {
            NAME.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2), changed, deflate(NAME)
        };
        for (byte[] body : bodies) {
            Answer refused = send(body, "gzip").isProblem(400, "BadRequest");
            assertThat(refused.text("/errors/0/field")).isEqualTo("Content-Encoding");
            assertThat(refused.text("message")).contains("gzip");
        }
        send(gzip(NAME), "deflate").isProblem(400, "BadRequest");
    }

    @Test
    void anEncodingThatIsNotReadIsNamed() throws IOException {
        for (String encoding : new String[] {"br", "gzip, gzip", "a\"b"}) {
            Answer refused = send(gzip(NAME), encoding).isProblem(415, "UnsupportedMediaType");
            assertThat(refused.text("message")).contains(encoding).contains("gzip, deflate");
            assertThat(refused.header("Accept-Encoding")).isEqualTo("gzip, deflate");
        }
    }

    @Test
    void theLimitIsOfWhatIsUnpacked() throws IOException {
        byte[] bomb = gzip("\"" + "x".repeat(64 * 1024 * 1024) + "\"");
        assertThat(bomb.length).isLessThan(128 * 1024);
        send(bomb, "gzip").isProblem(413, "PayloadTooLarge");
        send(gzip("\"" + "x".repeat(512 * 1024) + "\""), "gzip").is(200);
    }

    private Answer send(byte[] body, String encoding) {
        return client.send("POST", TREE, body, ENCODING, encoding);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(text, new GZIPOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] deflate(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(text, new DeflaterOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void write(String text, OutputStream packing) throws IOException {
        try (packing) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
