package dev.artel.scenario.diagram.markup;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    private static final char MARK = '\uFEFF';

    private static String file(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<a b=\"Заявка\"/>";
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251",
        "KOI8-R",
        "ISO-8859-5",
        "UTF-8",
        "utf-8",
        "cp866",
        "IBM866",
        "ISO8859-5",
        "x-sjis",
        "GB18030",
        "KOI8-U"
    })
    void readsWhatTheFirstLineDeclares(String encoding) {
        byte[] bytes = file(encoding).getBytes(Charset.forName(encoding));
        assertThat(FileText.text(bytes)).isEqualTo(file(encoding));
        assertThat(FileText.bytes(file(encoding))).isEqualTo(bytes);
    }

    @Test
    void withoutADeclarationAFileIsUtf8() {
        String plain = "<a b='Заявка'/>";
        assertThat(FileText.text(plain.getBytes(UTF_8))).isEqualTo(plain);
        assertThat(FileText.text((MARK + plain).getBytes(UTF_8))).isEqualTo(plain);
        assertThat(FileText.bytes(plain)).isEqualTo(plain.getBytes(UTF_8));
        assertThat(FileText.text(new byte[0])).isEmpty();
    }

    @Test
    void aByteOrderMarkSaysWhatIsWritten() {
        String file = file("UTF-16");
        assertThat(FileText.text((MARK + file).getBytes(UTF_16LE))).isEqualTo(file);
        assertThat(FileText.text((MARK + file).getBytes(UTF_16BE))).isEqualTo(file);
        assertThat(FileText.text(file.getBytes(UTF_16LE))).isEqualTo(file);
        assertThat(FileText.text((MARK + file("UTF-8")).getBytes(UTF_8))).isEqualTo(file("UTF-8"));
        assertThat(FileText.bytes(file)).isEqualTo((MARK + file).getBytes(UTF_16LE));
        String little = file("UTF-16LE");
        assertThat(FileText.text(FileText.bytes(little))).isEqualTo(little);
    }

    @Test
    void whatTheEncodingLacksMakesTheFileUtf8() {
        String file = file("windows-1251").replace("Заявка", "顧客");
        assertThat(FileText.text(FileText.bytes(file))).isEqualTo(file.replace("windows-1251", "UTF-8"));
        assertThat(FileText.text(FileText.bytes(file("IBM1047")))).isEqualTo(file("UTF-8"));
        assertThat(FileText.text(FileText.bytes(file("UTF-32")))).isEqualTo(file("UTF-8"));
    }

    private static void refused(byte[] file, String... words) {
        assertThatThrownBy(() -> FileText.text(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.faults().get(0).code()).isEqualTo("encoding");
            Texts.LANGUAGES.forEach(language ->
                    assertThat(problem.faults().get(0).message().in(language)).contains(words));
        });
    }

    @Test
    void bytesThatAreNotWhatIsDeclaredAreTold() {
        byte[] cyrillic = file("UTF-8").getBytes(Charset.forName("windows-1251"));
        int first = file("UTF-8").indexOf('З');
        refused(cyrillic, "UTF-8", Integer.toString(first + 1));
        refused("<a b='Заявка'/>".getBytes(Charset.forName("windows-1251")), "UTF-8", "7");
        refused(file("US-ASCII").getBytes(UTF_8), "US-ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM1047"})
    void oneByteACharacterIsNotWhatSuchADeclarationMeans(String encoding) {
        refused(file(encoding).getBytes(UTF_8), encoding);
    }

    @Test
    void aMarkAgainstTheDeclarationIsTold() {
        refused((MARK + file("windows-1251")).getBytes(UTF_8), "windows-1251");
        refused((MARK + file("UTF-8")).getBytes(UTF_16LE), "UTF-8");
        refused((MARK + file("UTF-16BE")).getBytes(UTF_16LE), "UTF-16BE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacCyrillic", "IBM855", "ISO8859_5", "Cp1251_", "UTF-8859-5"})
    void anEncodingThatBrowsersDoNotKnowIsTold(String encoding) {
        refused(file(encoding).getBytes(UTF_8), encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacCyrillic", "IBM855", "ISO8859_5"})
    void textThatNamesSuchAnEncodingBecomesUtf8(String encoding) {
        assertThat(FileText.text(FileText.bytes(file(encoding)))).isEqualTo(file("UTF-8"));
    }

    @Test
    void anEncodingThatNobodyKnowsIsTold() {
        refused(file("no-such-thing").getBytes(UTF_8), "no-such-thing");
        assertThatThrownBy(() -> FileText.bytes(file("no-such-thing"))).isInstanceOf(Problem.class);
    }
}
