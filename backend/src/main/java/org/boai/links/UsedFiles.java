package org.boai.links;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;

/** The files that pages show or offer and that are not of the release itself. */
public final class UsedFiles {
    /** To read links out of a page takes long; most pages have none of these. */
    private static final String PLACE = "/media/";

    private UsedFiles() {}

    /** One of them. */
    public sealed interface Used {
        /** Where a server looks for it in the folder of a site. */
        String file();

        /**
         * As somebody uploaded it, or a rendition of it.
         *
         * @param name the last part of its address, decoded
         */
        record Upload(Sha256 hash, String name) implements Used {
            @Override
            public String file() {
                return "media/" + hash + "/" + name;
            }
        }

        /**
         * All files of a kit as one ZIP.
         *
         * @param name the last part of its address, decoded
         */
        record Kit(DocumentId document, String name) implements Used {
            @Override
            public String file() {
                return "downloads/kits/" + document + "/" + name;
            }
        }
    }

    /**
     * All of them, in the order in which pages have them.
     *
     * @param folder of the pages
     * @param site where readers reach it
     */
    public static List<Used> in(Path folder, URI site) throws IOException {
        return among(CollectLinks.of(folder, HttpUrl.get(site + "/")).links().keySet()).toList();
    }

    /**
     * The uploads of one page.
     *
     * @param site where readers reach it
     */
    public static List<Used.Upload> of(String html, URI site) {
        return html.contains(PLACE)
                ? among(CollectLinks.targets(html, HttpUrl.get(site + "/")))
                        .filter(Used.Upload.class::isInstance)
                        .map(Used.Upload.class::cast)
                        .toList()
                : List.of();
    }

    private static Stream<Used> among(Collection<Target> targets) {
        // One name can be written in several ways of encoding.
        return targets.stream().flatMap(target -> used(target).stream()).distinct();
    }

    private static Optional<Used> used(Target target) {
        return switch (target) {
            case Target.Media media -> Optional.of(new Used.Upload(media.hash(), media.name()));
            case Target.Kit kit -> Optional.of(new Used.Kit(kit.document(), kit.name()));
            case Target.Own _, Target.Elsewhere _, Target.Broken _ -> Optional.empty();
        };
    }
}
