package dev.artel.integration.http;

import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads bodies up to a bound, counted after decompression. */
final class Bodies {
    private Bodies() {}

    static byte[] read(ClassicHttpResponse response, String host, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > most) {
            throw tooLarge(host, most);
        }
        InputStream body = entity.getContent();
        if (body == null) {
            return new byte[0];
        }
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(host, most);
        }
        return bytes;
    }

    private static Problem tooLarge(String host, int most) {
        return new Problem(HttpProblems.TOO_LARGE, Text.of("integration.http-too-large", host, most / 1024 / 1024));
    }
}
