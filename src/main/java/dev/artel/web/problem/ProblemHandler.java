package dev.artel.web.problem;

import dev.artel.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one handler of exceptions: answers the problem that the exception stands for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemTable table;
    private final ProblemWriter writer;

    ProblemHandler(ProblemTable table, ProblemWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void handle(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (hungUp(exception)) {
            gone(exception, request);
            return;
        }
        Problem problem = table.problem(exception);
        if (problem != exception && problem.kind().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("{} {} failed ({})", request.getMethod(), request.getRequestURI(), Trace.of(request), exception);
        }
        if (exception instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrong.getSupportedMethods()));
        }
        writer.write(problem, request, response);
    }

    /** The client has gone: nobody is left to be answered. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(Exception exception, HttpServletRequest request) {
        LOG.debug("{} {}: the client has gone", request.getMethod(), request.getRequestURI(), exception);
    }

    /** Whether the client went while its request was read or its answer was written. */
    private static boolean hungUp(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
