package dev.artel.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

class BodyLimitTest {
    private final BodyLimit limit = new BodyLimit(
            DataSize.ofKilobytes(1), new ProblemWriter(Json.MAPPER, new FixedLocaleResolver(Locale.ENGLISH)));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/webrequest/one");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** Some clients send the header with every request. */
    @Test
    void whereThereIsNoBodyNothingIsUnpacked() throws IOException, ServletException {
        for (String encoding : new String[] {"gzip", "br"}) {
            request.removeHeader(HttpHeaders.CONTENT_ENCODING);
            request.addHeader(HttpHeaders.CONTENT_ENCODING, encoding);
            assertThat(passed()).as(encoding).isSameAs(request);
        }
    }

    @Test
    void ofWhatIsPackedNoLengthIsTold() throws IOException, ServletException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write("anna ".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        request.setContent(packed.toByteArray());
        request.addHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        request.addHeader("content-length", packed.size());
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request, response, chain);
        HttpServletRequest seen = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(seen.getContentLengthLong()).isEqualTo(-1);
        assertThat(seen.getContentLength()).isEqualTo(-1);
        assertThat(seen.getHeader("Content-Length")).isNull();
        assertThat(seen.getIntHeader("Content-Length")).isEqualTo(-1);
        assertThat(Collections.list(seen.getHeaders("content-length"))).isEmpty();
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly(HttpHeaders.CONTENT_ENCODING);
        assertThat(seen.getInputStream().readAllBytes()).hasSize(500);
    }

    private ServletRequest passed() throws IOException, ServletException {
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request, response, chain);
        // a filter of this kind leaves a request alone that it has seen already
        Collections.list(request.getAttributeNames()).forEach(request::removeAttribute);
        return Objects.requireNonNull(chain.getRequest());
    }
}
