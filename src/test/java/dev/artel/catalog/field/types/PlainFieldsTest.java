package dev.artel.catalog.field.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Storage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.DoubleNode;

class PlainFieldsTest extends TypeTest {
    private final Field line = field(new TextField(), "{}");
    private final Field number = field(new NumberField(), "{'unit': '₽', 'min': -5, 'max': '1000'}");
    private final Field phone = field(new ContactField(), "{'type': 'phone'}");

    @Test
    void aLineIsOneLineOf256Characters() {
        assertThat(line.type().storage(line.config())).isEqualTo(new Storage.Column(Storage.Kind.LINE));
        assertThat(answered(line, "'Анна'")).isEqualTo("'Анна'");
        assertThat(answered(line, "42")).isEqualTo("'42'");
        assertThat(answered(line, "null")).isEqualTo("''");
        assertThat(parse(line, "''")).isNull();
        assertThat(parse(line, "'две\\r\\nстроки'")).isEqualTo("две строки");
        assertThat(parse(line, "'" + "🦊".repeat(256) + "'")).isEqualTo("🦊".repeat(256));
        refuses(line, "'" + "a".repeat(257) + "'", "256", "257");
        refuses(line, "['a']");
        assertThat(filter(line, "'анн'")).isEqualTo(new Condition.Contains("анн"));
        assertThat(filter(line, "''")).isEqualTo(Conditions.ANYTHING);
        assertThat(filter(line, "{'$or': ['a', {'$and': ['b', '$empty']}]}"))
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.Contains("a"),
                        new Condition.All(List.of(new Condition.Contains("b"), new Condition.Empty())))));
    }

    @Test
    void linesKeepTheirBreaksAndTheFirstIsTheTitle() {
        Field lines = field(new TextField(), "{'type': 'multiline'}");
        assertThat(lines.type().storage(lines.config())).isEqualTo(new Storage.Column(Storage.Kind.TEXT));
        assertThat(parse(lines, "'одна\\r\\nдве'")).isEqualTo("одна\nдве");
        assertThat(new TextField().title("\n одна\nдве")).isEqualTo("одна");
        assertThat(new TextField().title("  ")).isEmpty();
    }

    @Test
    void anAddressIsChecked() {
        Field mail = field(new TextField(), "{'type': 'mail'}");
        assertThat(parse(mail, "' anna@example.com '")).isEqualTo("anna@example.com");
        refuses(mail, "'anna'", "anna", "name@company.ru");
    }

    @Test
    void numbersAreExact() {
        assertThat(number.config().toString())
                .isEqualTo("{\"unit\":\"₽\",\"type\":\"number\",\"min\":\"-5\",\"max\":\"1000\"}");
        assertThat(parse(number, "3.20")).isEqualTo(new BigDecimal("3.2"));
        assertThat(answered(number, "3.20")).isEqualTo("3.2");
        assertThat(answered(number, "1000")).isEqualTo("1000");
        assertThat(answered(number, "'1 000,0'")).isEqualTo("1000");
        assertThat(answered(number, "1e-8"))
                .isEqualTo("0.00000001".replace("0.00000001", answered(number, "0.00000001")));
        assertThat(answered(number, "null")).isEqualTo("null");
        refuses(number, "-5.01", "-5", "-5.01");
        refuses(number, "1001", "1000", "1001");
        refuses(number, "'NaN'");
        refuses(number, "0.123456789", "8");
        assertThat(number.type().parse(DoubleNode.valueOf(0.1 + 0.2), number, context))
                .isEqualTo(new BigDecimal("0.3"));
        assertThat(number.type().parse(DoubleNode.valueOf(1e-9), number, context))
                .isEqualTo(BigDecimal.ZERO);
        refuses(number, "true");
        assertThat(filter(number, "{'at': 1, 'to': '5'}"))
                .isEqualTo(new Condition.Between(new BigDecimal("1"), new BigDecimal("5"), false));
        assertThat(filter(number, "{'at': 1}")).isEqualTo(new Condition.Between(new BigDecimal("1"), null, false));
        assertThat(filter(number, "3")).isEqualTo(new Condition.Equal(new BigDecimal("3")));
    }

    @Test
    void progressIsAWholeNumberOfPerCentAndNotSetCountsAsNothing() {
        Field progress = field(new ProgressField(), "{}");
        assertThat(answered(progress, "50")).isEqualTo("50");
        refuses(progress, "101", "100");
        refuses(progress, "0.5");
        Condition range = new Condition.Between(BigDecimal.ZERO, BigDecimal.TEN.stripTrailingZeros(), false);
        assertThat(filter(progress, "{'at': 0, 'to': 10}"))
                .isEqualTo(new Condition.Any(List.of(range, new Condition.Empty())));
        assertThat(filter(progress, "{'at': 10}")).isInstanceOf(Condition.Between.class);
        assertThat(progress.type().initial(progress, context)).hasToString("0");
    }

    @Test
    void aSwitchIsOffUntilItIsOn() {
        Field flag = field(new SwitchField(), "{'defaultValue': true}");
        assertThat(flag.config().toString()).isEqualTo("{\"value\":false,\"type\":\"switch\",\"defaultValue\":true}");
        assertThat(parse(flag, "null")).isEqualTo(false);
        assertThat(parse(flag, "'1'")).isEqualTo(true);
        assertThat(answered(flag, "true")).isEqualTo("true");
        refuses(flag, "'maybe'");
        assertThat(filter(flag, "true")).isEqualTo(new Condition.Equal(true));
        assertThat(filter(flag, "false"))
                .isEqualTo(new Condition.Any(List.of(new Condition.Equal(false), new Condition.Empty())));
        assertThat(flag.type().initial(flag, context)).hasToString("true");
    }

    @Test
    void telephoneNumbersAreComparedByTheirDigits() {
        assertThat(parse(
                        phone,
                        "[{'contact': '8-901-234-56-78', 'comment': 'основной'}, '+7 (901) 234-56-78', '+81 90"
                                + " 1234 567']"))
                .isEqualTo(List.of(
                        new ContactValue("8-901-234-56-78", "основной", "79012345678"),
                        new ContactValue("+7 (901) 234-56-78", "", "79012345678"),
                        new ContactValue("+81 90 1234 567", "", "81901234567")));
        assertThat(answered(phone, "{'id': '77', 'contact': '112', 'comment': 'спасатели'}"))
                .isEqualTo("[{'id':'1','contact':'112','comment':'спасатели'}]");
        assertThat(answered(phone, "[]")).isEqualTo("[]");
        refuses(phone, "'нет'", "нет");
        assertThat(filter(phone, "'+7 901'")).isEqualTo(new Condition.Contact("+7 901", "7901"));
        assertThat(filter(phone, "'8 901'"))
                .isEqualTo(new Condition.Any(
                        List.of(new Condition.Contact("8 901", "8901"), new Condition.Contact("8 901", "7901"))));
    }

    @Test
    void addressesOfMailAndSitesAreComparedInLowerCase() {
        Field mail = field(new ContactField(), "{'type': 'email'}");
        Field site = field(new ContactField(), "{'type': 'site'}");
        assertThat(parse(mail, "'Anna@Example.com'"))
                .isEqualTo(List.of(new ContactValue("Anna@Example.com", "", "anna@example.com")));
        assertThat(parse(site, "'Company.RU/x'"))
                .isEqualTo(List.of(new ContactValue("Company.RU/x", "", "company.ru/x")));
        refuses(mail, "'anna'", "anna");
        refuses(site, "'my site'", "my site");
        refuses(site, "[{'contact': ['a.ru']}]", "contact");
        refuses(site, "[['a.ru']]", "contact");
        refuses(mail, "{'contact': 'a@b.ru', 'comment': {}}", "comment");
    }

    @Test
    void aHeadingHoldsNothing() {
        Field group = field(new GroupField(), "{'tab': true}");
        assertThat(group.config().toString()).isEqualTo("{\"tab\":true}");
        assertThat(field(new GroupField(), "{}").config().toString()).isEqualTo("{}");
        assertThat(parse(group, "''")).isNull();
        refuses(group, "'x'");
    }
}
