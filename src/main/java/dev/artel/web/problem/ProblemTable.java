package dev.artel.web.problem;

import dev.artel.kernel.NumberTooLong;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem an exception stands for; what is in no row is a fault of ours. */
@Component
class ProblemTable {
    private final Retrying retrying;

    ProblemTable(Retrying retrying) {
        this.retrying = retrying;
    }

    Problem problem(Exception exception) {
        Problem own = cause(exception, Problem.class);
        if (own != null) {
            return own;
        }
        Problem ofRequest = request(exception);
        if (ofRequest != null) {
            return ofRequest;
        }
        if (retrying.isConflict(exception)) {
            return WebProblems.busy();
        }
        if (cause(exception, CannotCreateTransactionException.class) != null
                || cause(exception, DataAccessResourceFailureException.class) != null
                || cause(exception, QueryTimeoutException.class) != null) {
            return WebProblems.database();
        }
        if (exception instanceof AsyncRequestTimeoutException) {
            return WebProblems.late();
        }
        if (exception instanceof ErrorResponse response) {
            return WebProblems.status(response.getStatusCode().value());
        }
        return WebProblems.general();
    }

    private static @Nullable Problem request(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return body(unreadable);
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return WebProblems.missing(missing.getParameterName());
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            // an address that cannot be one of ours is absent
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Problems.notFound()
                    : WebProblems.wrongType(mismatch.getName());
        }
        if (exception instanceof BindException unbound) {
            return WebProblems.wrongTypes(
                    unbound.getFieldErrors().stream().map(FieldError::getField).toList());
        }
        if (cause(exception, InvalidParameterException.class) != null) {
            return WebProblems.badQuery();
        }
        if (exception instanceof MissingRequestValueException
                || cause(exception, RequestRejectedException.class) != null) {
            return WebProblems.status(400);
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            String[] allowed = method.getSupportedMethods();
            return WebProblems.method(method.getMethod(), allowed == null ? List.of() : List.of(allowed));
        }
        if (exception instanceof HttpMediaTypeNotSupportedException type) {
            return WebProblems.mediaType(
                    type.getContentType(),
                    type.getSupportedMediaTypes().stream()
                            .map(MediaType::toString)
                            .toList());
        }
        if (exception instanceof MaxUploadSizeExceededException large) {
            return WebProblems.tooLarge(large.getMaxUploadSize());
        }
        return exception instanceof NoResourceFoundException ? Problems.notFound() : null;
    }

    private static Problem body(HttpMessageNotReadableException unreadable) {
        JacksonException json = cause(unreadable, JacksonException.class);
        if (json == null) {
            MediaType type = unreadable.getHttpInputMessage().getHeaders().getContentType();
            boolean asJson = type == null || type.getSubtype().endsWith("json");
            return asJson ? WebProblems.noBody() : WebProblems.noContent();
        }
        if (json instanceof NumberTooLong) {
            return WebProblems.numberTooLong();
        }
        String path = json.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        if (path.isEmpty() && json instanceof MismatchedInputException) {
            return WebProblems.noObject();
        }
        boolean broken = json instanceof StreamReadException && !(json instanceof InputCoercionException);
        if (broken || path.isEmpty()) {
            TokenStreamLocation place = json.getLocation();
            return place == null ? WebProblems.noBody() : WebProblems.badJson(place.getLineNr(), place.getColumnNr());
        }
        return json instanceof UnrecognizedPropertyException unknown
                ? WebProblems.unknownProperty(path, known(unknown))
                : WebProblems.wrongType(path);
    }

    private static List<String> known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
    }

    private static <T> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
