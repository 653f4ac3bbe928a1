package dev.artel.scenario.diagram.read;

import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;

/** What a setting of a diagram is called in front of people: the words of the settings panel, not those of the file. */
final class Settings {
    private static final String OURS = "artel:";

    private Settings() {}

    /** The name of that attribute of the element. */
    static Object named(XmlElement element, String attribute) {
        return named(element.spoken() + "/" + attribute);
    }

    /** The name of {@code artel:error/name}, as a text; what the panel does not show keeps the path it has in the file. */
    static Object named(String path) {
        if (!path.startsWith(OURS)) {
            return path;
        }
        String key = "scenario.setting." + path.substring(OURS.length()).replace('/', '.');
        return Texts.known(key) ? Text.of(key) : path;
    }
}
