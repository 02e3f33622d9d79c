package org.boai.site.view;

import java.util.List;
import java.util.function.Consumer;
import org.boai.document.ContentLocale;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param path its path, or empty when it has no lasting address
 * @param section the path of the menu entry that it belongs to
 * @param crumbs from the home page down to the page above it
 * @param counterpart path of the same page in the other language, or empty
 * @param about what machines read of it
 * @param refresh path that readers are sent on to, or empty
 * @param feeds the folder of the feeds of a list and what they are called, or null
 */
record Head(
        ContentLocale locale,
        String title,
        String description,
        String path,
        String section,
        List<Link> crumbs,
        String counterpart,
        About about,
        String refresh,
        @Nullable Link feeds) {

    Head(
            ContentLocale locale,
            String title,
            String description,
            String path,
            String section,
            List<Link> crumbs,
            String counterpart,
            About about) {
        this(locale, title, description, path, section, crumbs, counterpart, about, "", null);
    }

    /** A page that has no lasting address, and stands nowhere in the menu. */
    static Head passing(ContentLocale locale, String title, String refresh) {
        return new Head(locale, title, "", "", "", List.of(), "", About.PAGE, refresh, null);
    }

    Head about(About about) {
        return with(about, feeds);
    }

    /** A list that can be followed by itself. */
    Head followed(Link feeds) {
        return with(about, feeds);
    }

    private Head with(About about, @Nullable Link feeds) {
        return new Head(
                locale,
                title,
                description,
                path,
                section,
                crumbs,
                counterpart,
                about,
                refresh,
                feeds);
    }

    /** A page that every language has at the same place. */
    static Head shared(ContentLocale locale, String title, String place, List<Link> crumbs) {
        var path = locale.root() + place;
        return new Head(
                locale,
                title,
                "",
                path,
                path,
                crumbs,
                Frames.other(locale).root() + place,
                About.PAGE);
    }

    /**
     * What a page is, for machines.
     *
     * @param type of Open Graph
     * @param image absolute address of a picture, or empty
     * @param graph adds what the page is about to a JSON-LD graph
     */
    record About(String type, String image, Consumer<Json> graph) {
        static final About PAGE = new About("website", "", _ -> {});
    }
}
