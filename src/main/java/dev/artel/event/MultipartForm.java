package dev.artel.event;

import dev.artel.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form of the type {@code multipart/form-data}, as pages send it: fields give their text, files {@code {fileName, contentType, size}}
 * without what is in them; a name that comes several times gives a list.
 */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,200})\"|([^;,\\s]{1,200}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(\\S[^\\r\\n]*)");

    private MultipartForm() {}

    static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Parts that are none are passed over; without a boundary nothing can be told apart and the form is null. */
    static @Nullable ObjectNode read(String contentType, byte[] raw) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return null;
        }
        String line = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        ObjectNode form = Json.object();
        // one character a byte, so that positions and sizes are those of the bytes
        String text = "\r\n" + new String(raw, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote(line), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head >= 0) {
                part(form, utf8(part.substring(0, head)), part.substring(head + 4));
            }
        }
        return form;
    }

    /** Keeps the value beside an earlier one of that name. */
    static void add(ObjectNode form, String name, JsonNode value) {
        JsonNode before = form.get(name);
        if (before == null) {
            form.set(name, value);
        } else if (before.isArray()) {
            form.withArray(name).add(value);
        } else {
            form.set(name, Json.array().add(before).add(value));
        }
    }

    private static void part(ObjectNode form, String head, String content) {
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            return;
        }
        Matcher file = FILE.matcher(head);
        if (!file.find()) {
            add(form, name.group(1), Json.MAPPER.getNodeFactory().stringNode(utf8(content)));
            return;
        }
        Matcher type = TYPE.matcher(head);
        ObjectNode told = Json.object().put("fileName", file.group(1));
        told.put("contentType", type.find() ? type.group(1).strip() : null);
        add(form, name.group(1), told.put("size", content.length()));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
