package org.boai.copying;

import java.io.IOException;

/** An object that this copy did not write stands where one of it belongs. */
final class InTheWay extends IOException {
    InTheWay(String key) {
        super("Written by somebody else: " + key);
    }
}
