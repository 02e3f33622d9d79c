package org.boai.site.index;

import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** A 64-bit digest of what a page is made from: tells change, resists no attacker. */
public final class Fingerprint {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long state = ODD;

    public Fingerprint add(long value) {
        state = mix(state * 31 + mix(value + ODD));
        return this;
    }

    public Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        long hash = text.length();
        for (int at = 0; at < text.length(); at++) {
            hash = hash * 0x100000001B3L + text.charAt(at);
        }
        return add(hash);
    }

    /** For values whose text says all of them: dates, identities, enums, paths. */
    public Fingerprint add(@Nullable Object value) {
        return add(value == null ? null : value.toString());
    }

    public Fingerprint add(Sha256 hash) {
        return add(hash.first());
    }

    public Fingerprint add(byte[] bytes) {
        return add(of(bytes));
    }

    public long value() {
        return state;
    }

    public static long of(byte[] bytes) {
        long hash = bytes.length;
        for (byte one : bytes) {
            hash = hash * 0x100000001B3L + (one & 0xff);
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
