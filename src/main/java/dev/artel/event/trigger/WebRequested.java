package dev.artel.event.trigger;

import dev.artel.event.TriggerType;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another system called an address of ours. */
@Component
class WebRequested implements TriggerType {
    @Override
    public String kind() {
        return "$webRequest";
    }

    @Override
    public String icon() {
        return "globe";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.ADDRESS, Need.CONDITION);
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("url", "string"),
                new Input("method", "string"),
                new Input("headers", "Record<string, string>"),
                new Input("cookies", "Record<string, string>"),
                new Input("query", "Record<string, any>"),
                new Input("body", "any"));
    }
}
