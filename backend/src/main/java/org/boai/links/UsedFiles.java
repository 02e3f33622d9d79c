package org.boai.links;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import okhttp3.HttpUrl;
import org.boai.document.Sha256;

/** The uploaded files that pages show or offer. */
public final class UsedFiles {
    /** To read links out of a page takes long; most pages have none of these. */
    private static final String PLACE = "/media/";

    private UsedFiles() {}

    /**
     * One of them.
     *
     * @param name the last part of its address, decoded
     */
    public record Used(Sha256 hash, String name) {
        /** Where a server looks for it in the folder of a site. */
        public String file() {
            return "media/" + hash + "/" + name;
        }
    }

    /**
     * All of them, in the order in which pages have them.
     *
     * @param folder of the pages
     * @param site where readers reach it
     */
    public static List<Used> in(Path folder, URI site) throws IOException {
        return among(CollectLinks.of(folder, HttpUrl.get(site + "/")).links().keySet());
    }

    /**
     * Those of one page.
     *
     * @param site where readers reach it
     */
    public static List<Used> of(String html, URI site) {
        return html.contains(PLACE)
                ? among(CollectLinks.targets(html, HttpUrl.get(site + "/")))
                : List.of();
    }

    private static List<Used> among(Collection<Target> targets) {
        return targets.stream()
                .filter(Target.Media.class::isInstance)
                .map(Target.Media.class::cast)
                .map(media -> new Used(media.hash(), media.name()))
                // One name can be written in several ways of encoding.
                .distinct()
                .toList();
    }
}
