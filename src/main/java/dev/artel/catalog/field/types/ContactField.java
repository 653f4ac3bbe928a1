package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Searchable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Telephone numbers, addresses of mail or sites, each with a note. They are compared without regard to how they are written. */
@Component
class ContactField implements FieldType, Searchable {
    private static final String PHONE = "phone";
    private static final String MAIL = "email";
    private static final String SITE = "site";
    private static final int LENGTH = 256;
    private static final int MOST = 100;
    private static final int FULL_NUMBER = 11;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern OTHER = Pattern.compile("[^0-9]");

    @Override
    public String id() {
        return "contact";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().schema();
        return new FieldManifest(
                "text",
                "text",
                List.of(
                        new FieldManifest.Kind(PHONE, "phone", standard(PHONE), form),
                        new FieldManifest.Kind(MAIL, "mail", standard(MAIL), form),
                        new FieldManifest.Kind(SITE, "globe", standard(SITE), form)));
    }

    private static ObjectNode standard(String kind) {
        ObjectNode defaults = Json.object().put("type", kind);
        defaults.putArray("defaultEmptyValue");
        return defaults;
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.kind(PHONE, MAIL, SITE);
        ArrayNode initial = settings.kept().putArray("defaultEmptyValue");
        for (JsonNode one : Values.list(settings.raw("defaultEmptyValue"))) {
            initial.addObject()
                    .put("contact", text(one, "contact"))
                    .put("comment", one.path("comment").asString(""));
        }
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Contacts();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        List<ContactValue> contacts = new ArrayList<>();
        for (JsonNode one : Values.list(sent)) {
            if (!isContact(one)) {
                throw Values.bad(field, "contact", "field.contact.shape");
            }
            String contact = text(one, "contact").strip();
            String comment = one.isObject() ? text(one, "comment").strip() : "";
            if (contact.isEmpty() && comment.isEmpty()) {
                continue;
            }
            check(contact, comment, field);
            contacts.add(new ContactValue(contact, comment, normal(contact, field.kind())));
        }
        if (contacts.size() > MOST) {
            throw Values.bad(field, "too-many", "field.contact.too-many", MOST);
        }
        return contacts;
    }

    /** A text alone, or an object whose members of ours are texts: what is neither must not vanish unseen. */
    private static boolean isContact(JsonNode one) {
        return one.isObject()
                ? !one.path("contact").isContainer() && !one.path("comment").isContainer()
                : one.isValueNode();
    }

    private static String text(JsonNode one, String name) {
        return (one.isObject() ? one.path(name) : one).asString("");
    }

    private static void check(String contact, String comment, Field field) {
        if (contact.codePointCount(0, contact.length()) > LENGTH
                || comment.codePointCount(0, comment.length()) > LENGTH) {
            throw Values.bad(field, "too-long", "field.contact.too-long", LENGTH);
        }
        boolean fits = switch (field.kind()) {
            case PHONE -> contact.chars().anyMatch(c -> c >= '0' && c <= '9');
            case MAIL -> ADDRESS.matcher(contact).matches();
            default -> !contact.isEmpty() && contact.chars().noneMatch(Character::isWhitespace);
        };
        if (!fits) {
            throw Values.bad(field, field.kind(), "field.contact." + field.kind() + ".form", contact);
        }
    }

    /** Digits of a telephone number, with the national 8 as +7; others in lower case. */
    private static String normal(String contact, String kind) {
        if (!kind.equals(PHONE)) {
            return contact.toLowerCase(Locale.ROOT);
        }
        String digits = OTHER.matcher(contact).replaceAll("");
        boolean national = digits.length() == FULL_NUMBER && digits.startsWith("8") && !contact.startsWith("+");
        return national ? "7" + digits.substring(1) : digits;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        ArrayNode list = Json.array();
        if (stored instanceof List<?> contacts) {
            for (Object one : contacts) {
                ContactValue contact = (ContactValue) one;
                list.addObject()
                        .put("id", Integer.toString(list.size()))
                        .put("contact", contact.contact())
                        .put("comment", contact.comment());
            }
        }
        return list;
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        if (sent.isArray()) {
            return Values.isNone(sent)
                    ? Conditions.ANYTHING
                    : new Condition.Any(sent.valueStream()
                            .map(one -> condition(one, field, context))
                            .toList());
        }
        String text = text(sent, "contact").strip();
        return text.isEmpty() ? Conditions.ANYTHING : search(text, field);
    }

    @Override
    public Condition search(String text, Field field) {
        String normal = normal(text, field.kind());
        Condition written = new Condition.Contact(text, normal);
        boolean beginning = field.kind().equals(PHONE) && text.startsWith("8") && normal.startsWith("8");
        return beginning && normal.length() > 1
                ? new Condition.Any(List.of(written, new Condition.Contact(text, "7" + normal.substring(1))))
                : written;
    }

    @Override
    public @Nullable JsonNode initial(Field field, ValueContext context) {
        JsonNode initial = field.config().path("defaultEmptyValue");
        return Values.isNone(initial) ? null : initial;
    }
}
