package dev.artel.scenario.component;

import dev.artel.integration.Outbox;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes an e-mail into the outbox; it leaves after the commit. Whom nobody else is to see gets a mail of their own. */
@org.springframework.stereotype.Component
class SendMail implements Component {
    private static final List<Input> INPUTS = List.of(
            Input.required("to", "json"),
            Input.optional("bcc", "json"),
            Input.required("subject", "text"),
            Input.optional("text", "multiline"),
            Input.optional("html", "multiline"));

    private final Outbox outbox;

    SendMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String type() {
        return "mail.send";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "communication", "mail", "orange", Effect.OUTBOX, true, INPUTS, List.of(new Output("outboxId", "id")));
    }

    @Override
    public List<String> oneOf() {
        return List.of("text", "html");
    }

    @Override
    public ObjectNode example() {
        return Json.object()
                .put("to", "anna@example.org")
                .put("subject", "Your order")
                .put("text", "It is on its way.");
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        return Json.object().put("outboxId", send(inputs, context, context.effectKey()));
    }

    @Override
    public List<HostFunction> functions() {
        return List.of(HostFunction.writing(
                "mail.send",
                "(mail: { to: string | string[]; bcc?: string | string[]; subject: string; text?: string; html?: string }): string",
                List.of(Parameter.settings("mail", INPUTS)),
                (values, context) -> {
                    ObjectNode inputs = new Arguments("mail.send", values).inputs(0, INPUTS);
                    String key = context.effectKey() + ":" + Json.write(inputs);
                    return StringNode.valueOf(send(inputs, context, key));
                }));
    }

    private String send(ObjectNode inputs, StepContext context, String key) {
        String text = text(inputs.get("text"));
        String html = text(inputs.get("html"));
        if (text == null && html == null) {
            throw Problems.badField("text", "required", "scenario.mail-body");
        }
        Outbox.Mail mail = new Outbox.Mail(
                addresses(inputs.get("to")), inputs.get("subject").asString(), text, html);
        long number = outbox.mail(context.access(), context.cause(), mail, key);
        List<String> unseen = inputs.has("bcc") ? addresses(inputs.get("bcc")) : List.of();
        for (String address : unseen) {
            Outbox.Mail copy = new Outbox.Mail(List.of(address), mail.subject(), text, html);
            outbox.mail(context.access(), context.cause(), copy, key + ":bcc:" + address);
        }
        return Long.toString(number);
    }

    /** One address, several with commas or semicolons between them, a list, or a contact field's value. */
    private static List<String> addresses(JsonNode to) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode one : to.isArray() ? to : List.of(to)) {
            String written = (one.isObject() ? one.path("contact") : one).asString("");
            for (String address : written.split("[,;]")) {
                if (!address.isBlank()) {
                    addresses.add(address.strip());
                }
            }
        }
        return List.copyOf(addresses);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.asString().isBlank() ? null : node.asString();
    }
}
