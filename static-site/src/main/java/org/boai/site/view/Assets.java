package org.boai.site.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.boai.document.Sha256;

/** The files that every page loads; their names carry their hashes, so browsers keep them. */
public final class Assets {

    private static final int DIGITS = 12;
    private static final Map<String, String> TEXTS = new TreeMap<>();

    static final String STYLESHEET = add("site", "css");
    static final String EMBED_STYLESHEET = add("embed", "css");
    static final String SCRIPT = add("site", "js");
    static final String ICON = add("mark", "svg");

    private Assets() {}

    /** All of them, relative to the root of the site. */
    public static Collection<String> files() {
        return TEXTS.keySet();
    }

    /**
     * @throws IllegalArgumentException when there is no such file
     */
    static String text(String file) {
        var text = TEXTS.get(file);
        if (text == null) {
            throw new IllegalArgumentException("No such file: " + file);
        }
        return text;
    }

    /** Reads one and gives its address. */
    private static String add(String name, String ending) {
        var bytes = read("/assets/site/" + name + "." + ending);
        var hash = Sha256.of(bytes).hex().substring(0, DIGITS);
        var file = "assets/" + name + "-" + hash + "." + ending;
        TEXTS.put(file, new String(bytes, StandardCharsets.UTF_8));
        return "/" + file;
    }

    private static byte[] read(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
