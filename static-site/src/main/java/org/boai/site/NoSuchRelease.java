package org.boai.site;

/** No release of this number is kept besides the one that is being read. */
public final class NoSuchRelease extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchRelease(long number) {
        super("No release %d is kept to go back to".formatted(number));
    }
}
