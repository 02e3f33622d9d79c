package org.boai.copying;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.boai.links.UsedFiles;

/** Which uploaded files a file of the site shows or offers, as keys of the copy. */
final class PageUses {
    /** Pictures are also named where no link is: for sharing, in feeds and in the sitemap. */
    private static final Pattern PICTURE =
            Pattern.compile("/(media/[0-9a-f]{64}/[1-9][0-9]{2,3}\\.webp)");

    private static final Set<String> TELLING = Set.of("html", "atom", "json", "xml");

    private PageUses() {}

    /** Whether a file of this name can name uploaded files. */
    static boolean canBeIn(String file) {
        return TELLING.contains(file.substring(file.lastIndexOf('.') + 1));
    }

    /**
     * @param site where readers reach it
     */
    static List<String> of(String file, byte[] bytes, URI site) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var keys = new TreeSet<String>();
        PICTURE.matcher(text).results().forEach(found -> keys.add(found.group(1)));
        if (file.endsWith(".html")) {
            UsedFiles.of(text, site).forEach(used -> keys.add(used.file()));
        }
        return List.copyOf(keys);
    }
}
