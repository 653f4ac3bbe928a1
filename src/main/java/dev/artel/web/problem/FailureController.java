package dev.artel.web.problem;

import dev.artel.kernel.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before any controller was reached: a malformed address, a refused header, a broken filter. */
@Controller
class FailureController implements ErrorController {
    private final ProblemTable table;
    private final ProblemWriter writer;

    FailureController(ProblemTable table, ProblemWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void failure(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = thrown instanceof Exception exception
                ? table.problem(exception)
                : WebProblems.status(status instanceof Integer known ? known : 404);
        writer.write(problem, request, response);
    }
}
