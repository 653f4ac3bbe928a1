package dev.artel.admin.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.testing.SolutionTest;
import dev.artel.testing.replay.CaseFile;
import dev.artel.testing.replay.CaseReplay;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The acceptance cases of the shipped solution, and that a case which says something else fails. */
class CasesFlowTest extends SolutionTest {
    private static final Path SOLUTIONS = Path.of("processes");

    private CaseReplay replay;

    @BeforeEach
    void prepare() {
        replay = new CaseReplay(admin, this::employee, work, clock);
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        List<Path> files = CaseFile.under(SOLUTIONS);
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        SOLUTIONS.relativize(file).toString(), file.toUri(), () -> replay.play(CaseFile.read(file))));
    }

    @Test
    void aCaseThatExpectsSomethingElseFails() {
        assertThatThrownBy(() -> play("'tasks':[]")).hasMessageContaining("nobody expected");
        assertThatThrownBy(() -> play("'tasks':[{'name':'Позвонить клиенту','assignee':'Ирина Соколова'}]"))
                .hasMessageContaining("no (further) task");
        assertThatThrownBy(() -> play("'mails':[{'subject':'x'}]")).hasMessageContaining("no (further) mail");
        assertThatThrownBy(() -> play("'records':{'leads':[{'status':['refused']}]}"))
                .hasMessageContaining("records of leads");
        assertThatThrownBy(() -> play("'absent':{'leads':[{'status':['in_work']}]}"))
                .hasMessageContaining("records of leads");
    }

    @Test
    void aNameThatIsWrongFails() {
        assertThatThrownBy(() -> play("'absent':{'leads':[{'stat':['x']}]}")).hasMessageContaining("fields of leads");
        assertThatThrownBy(() -> play("'absent':{'lead':[]},'records':{'lead':[{'name':'x'}]}"))
                .hasMessageContaining("404");
        assertThatThrownBy(() -> step("'complete':{'task':'Написать','outcome':'contract'}"))
                .hasMessageContaining("Написать");
        assertThatThrownBy(() -> step("'complete':{'task':'Позвонить клиенту','outcome':'contact'}"))
                .hasMessageContaining("contact");
        assertThatThrownBy(() -> step("'complete':{'task':'Позвонить клиенту','outcome':'refused'},'refused':'x'"))
                .hasMessageContaining("comment");
        assertThatThrownBy(() ->
                        replay.play(CaseFile.read("{\"name\":\"x\",\"start\":{\"scenario\":\"no\"},\"expect\":{}}")))
                .hasMessageContaining("404");
    }

    private void play(String expect) {
        replay.play(written("", expect));
    }

    private void step(String step) {
        replay.play(written("{" + step + "}", ""));
    }

    private static CaseFile written(String step, String expect) {
        String text = "{'name':'x','start':{'scenario':'site-lead','input':{'name':'Проба'}},'steps':[" + step
                + "],'expect':{" + expect + "}}";
        return CaseFile.read(text.replace('\'', '"'));
    }
}
