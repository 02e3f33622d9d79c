package org.boai.site.view;

import java.nio.charset.StandardCharsets;

/**
 * HTML with named places: what a template made, in which many pages differ only by what comes at
 * the places. A template has {@code {at.NAME}} where a place is.
 */
final class Skeleton {

    /** Around the name of a place. PostgreSQL holds no text with it. */
    static final String MARK = "\0";

    /** Pieces of markup, and the names of the places between them. */
    private final byte[][] pieces;

    private final String[] places;

    private Skeleton(byte[][] pieces, String[] places) {
        this.pieces = pieces;
        this.places = places;
    }

    /** Writes what comes at a place. */
    @FunctionalInterface
    interface Filling {
        void write(String place, Html html);
    }

    static Skeleton of(String rendered) {
        var parts = rendered.split(MARK, -1);
        var skeleton = new Skeleton(new byte[parts.length / 2 + 1][], new String[parts.length / 2]);
        for (int at = 0; at < parts.length; at++) {
            if (at % 2 == 0) {
                skeleton.pieces[at / 2] = parts[at].getBytes(StandardCharsets.UTF_8);
            } else {
                skeleton.places[at / 2] = parts[at];
            }
        }
        return skeleton;
    }

    void fill(Html html, Filling filling) {
        for (int at = 0; at < places.length; at++) {
            html.raw(pieces[at]);
            filling.write(places[at], html);
        }
        html.raw(pieces[places.length]);
    }
}
