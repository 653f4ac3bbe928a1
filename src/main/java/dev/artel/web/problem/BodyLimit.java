package dev.artel.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Unpacks bodies that are packed, and refuses those over the limit, whether the client says their length or not: 413 with the limit in
 * bytes. The limit is of what is unpacked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);

    private final long limit;
    private final ProblemWriter problems;

    BodyLimit(@Value("${artel.http.max-body:1MB}") DataSize limit, ProblemWriter problems) {
        this.limit = limit.toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
            return;
        }
        String encoding = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
        Packing packing = Packing.of(encoding);
        if (packing == null) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, Packing.ACCEPTED);
            problems.write(WebProblems.packing(encoding), request, response);
        } else if (length > limit) {
            problems.write(WebProblems.tooLarge(limit), request, response);
        } else if (packing == Packing.NONE && length >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, packing), response);
        }
    }

    /**
     * A request whose body may not be longer than the limit. How long it is nobody knows before it is read: the length that is sent is
     * that of the packed body, and whoever read so many bytes would cut it off.
     */
    private final class Limited extends HttpServletRequestWrapper {
        private final Packing packing;
        private @Nullable ServletInputStream body;

        Limited(HttpServletRequest request, Packing packing) {
            super(request);
            this.packing = packing;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new Unpacked(super.getInputStream(), packing, limit);
            }
            return body;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isLength(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isLength(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public int getIntHeader(String name) {
            return isLength(name) ? -1 : super.getIntHeader(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
            names.removeIf(Limited::isLength);
            return Collections.enumeration(names);
        }

        private static boolean isLength(String header) {
            return HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(header);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    /** Unpacked from the first byte that is asked for. */
    private static final class Unpacked extends ServletInputStream {
        private final ServletInputStream body;
        private final Packing packing;
        private final long limit;
        private @Nullable InputStream bytes;
        private long read;

        Unpacked(ServletInputStream body, Packing packing, long limit) {
            this.body = body;
            this.packing = packing;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int many = next(target, offset, length);
            read += Math.max(many, 0);
            if (read > limit) {
                throw WebProblems.tooLarge(limit);
            }
            return many;
        }

        private int next(byte[] target, int offset, int length) throws IOException {
            try {
                if (bytes == null) {
                    bytes = packing.unpack(body);
                }
                return bytes.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                if (packing == Packing.NONE) {
                    throw e;
                }
                LOG.debug("a body is not packed as it says", e);
                throw WebProblems.notPacked(packing);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
