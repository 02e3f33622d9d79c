package org.boai.media.kit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.boai.media.Deliverable.Bytes;

/**
 * One file of a ZIP, known before it is read.
 *
 * @param crc32 unsigned
 */
record ZipEntryPlan(String name, long crc32, long length, Bytes bytes) {

    static ZipEntryPlan ofText(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(bytes);
        return new ZipEntryPlan(name, crc.getValue(), bytes.length, inMemory(bytes));
    }

    byte[] encodedName() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    static Bytes inMemory(byte[] bytes) {
        return (from, length) ->
                new ByteArrayInputStream(bytes, Math.toIntExact(from), Math.toIntExact(length));
    }
}
