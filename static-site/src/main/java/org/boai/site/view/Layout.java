package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What is the same on every page of a section in a language: {@code layout.html}, rendered once and
 * cut at the places where pages differ.
 */
final class Layout {

    /** No text that comes from people holds it. */
    private static final String CUT = "\0";

    private static final int PLACES = 7;

    private final String[] pieces;

    /**
     * What {@code layout.html} shows.
     *
     * @param masthead ready-made, as is the foot
     */
    record View(
            String lang,
            String script,
            String stylesheet,
            String icon,
            String feed,
            String jsonFeed,
            String siteName,
            RawString masthead,
            RawString foot,
            boolean demo) {

        /** Where something of the page comes. */
        RawString place() {
            return new RawString(CUT);
        }
    }

    private Layout(String[] pieces) {
        this.pieces = pieces;
    }

    static Layout of(View view, Words words) {
        var pieces = Templates.fragment("layout.html", words, view).split(CUT, -1);
        if (pieces.length != PLACES + 1) {
            throw new IllegalStateException("The layout has not %d places".formatted(PLACES));
        }
        return new Layout(pieces);
    }

    /** A page, with what comes at each place in their order; all of it is HTML already. */
    String page(List<String> parts) {
        var all = new String[PLACES + pieces.length];
        for (int at = 0; at < PLACES; at++) {
            all[2 * at] = pieces[at];
            all[2 * at + 1] = parts.get(at);
        }
        all[2 * PLACES] = pieces[PLACES];
        return String.join("", all);
    }
}
