package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.Extent;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Need;
import dev.artel.access.Privilege;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Whether the account that a scenario names may do what its steps do, on some record at least. Elevated steps act beyond it; where runs
 * act as whoever starts them, nobody knows before. One statement.
 */
@Component
final class RightsCheck implements DraftCheck {
    private final Accesses accesses;
    private final Touches touches;

    RightsCheck(Accesses accesses, Touches touches) {
        this.accesses = accesses;
        this.touches = touches;
    }

    @Override
    public void check(Draft draft, Access asking, Consumer<DiagramProblem> problems) {
        Diagram diagram = draft.diagram();
        Long user = draft.runAs().user();
        if (draft.runAs().kind() != RunAs.Kind.ACCOUNT || user == null) {
            return;
        }
        Access access;
        try {
            access = accesses.of(user);
        } catch (Problem off) {
            problems.accept(Flaw.RUN_AS_OFF.at(diagram.processId(), draft.name(), off.text()));
            return;
        }
        diagram.nodes().values().stream()
                .filter(node -> !diagram.elevated(node))
                .flatMap(node -> touches.of(node, diagram).stream())
                .forEach(touched -> touched(touched, access, problems));
    }

    private static void touched(Touched touched, Access access, Consumer<DiagramProblem> problems) {
        Grant grant = access.on(touched.catalog().key());
        String account = access.actor().title();
        if (!may(grant, touched.touch())) {
            missing(
                    touched,
                    account,
                    Text.of(
                            "scenario.right." + key(touched.touch()),
                            touched.catalog().name()),
                    problems);
            return;
        }
        touched.fields().orElse(List.of()).stream()
                .filter(field -> grant.on(field.id()) != FieldRight.EDIT)
                .map(field -> Text.of(
                        "scenario.right.field", field.name(), touched.catalog().name()))
                .forEach(right -> missing(touched, account, right, problems));
    }

    private static void missing(Touched touched, String account, Text right, Consumer<DiagramProblem> problems) {
        problems.accept(
                Flaw.MISSING_RIGHT.at(touched.node().id(), touched.node().label(), account, right));
    }

    private static boolean may(Grant grant, Touch touch) {
        return switch (touch) {
            case NOTHING -> true;
            case READS -> grant.rows() != Extent.NONE;
            case CREATES -> grant.most().may(Privilege.CREATE);
            case UPDATES -> grant.extent(Need.of(Privilege.EDIT)) != Extent.NONE;
            case DELETES -> grant.extent(Need.of(Privilege.DELETE)) != Extent.NONE;
        };
    }

    private static String key(Touch touch) {
        return switch (touch) {
            case NOTHING, READS -> "read";
            case CREATES -> "create";
            case UPDATES -> "update";
            case DELETES -> "delete";
        };
    }
}
