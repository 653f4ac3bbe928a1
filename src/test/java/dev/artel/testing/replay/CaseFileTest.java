package dev.artel.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    @Test
    void aCaseIsRead() {
        CaseFile file = CaseFile.read(said(
                "{'name':'a','start':{'scenario':'s','times':2},'steps':[{'advance':'PT1H'}],'expect':{'tasks':[]}}"));

        assertThat(file.start().times()).isEqualTo(2);
        assertThat(file.steps().get(0).advance()).isEqualTo(Duration.ofHours(1));
        assertThat(file.expect().tasks()).isEmpty();
        assertThat(file.expect().mails()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'a','start':{'scenario':'s'},'expect':{},'note':''}",
                "{'name':'a','start':{'scenario':'s','time':2},'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'steps':[{'wait':'PT1H'}],'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'steps':[{'advance':'an hour'}],'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'steps':[{}],'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'steps':[{'advance':'PT1H','expect':{}}],'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'steps':[{'advance':'PT1H','refused':'x'}],'expect':{}}",
                "{'name':'a','start':{'scenario':'s'},'expect':{'task':[]}}",
                "{'name':'a','start':{'scenario':'s'},'expect':{'tasks':[{'title':'x'}]}}",
                "{'name':'a','start':{'scenario':'s'},'expect':{'mails':[{'from':'x'}]}}",
                "{'name':'a','start':{'scenario':'s'}}",
                "{'name':'a','expect':{}}"
            })
    void whatNoCaseSaysIsRefused(String text) {
        assertThatThrownBy(() -> CaseFile.read(said(text))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void likeIsWhatHasAllThatIsNamed() {
        String found = "{'a':['x'],'b':[{'c':1.50,'d':2}],'e':null}";
        for (String like : new String[] {"{}", "{'a':['x']}", "{'b':[{'c':1.5}]}", "{'e':null}"}) {
            assertThat(Likeness.of(Json.read(said(like)), Json.read(said(found))))
                    .as(like)
                    .isTrue();
        }
        for (String other : new String[] {"{'a':[]}", "{'a':['y']}", "{'b':[{'c':2}]}", "{'b':{}}", "{'f':null}"}) {
            assertThat(Likeness.of(Json.read(said(other)), Json.read(said(found))))
                    .as(other)
                    .isFalse();
        }
    }

    private static String said(String text) {
        return text.replace('\'', '"');
    }
}
