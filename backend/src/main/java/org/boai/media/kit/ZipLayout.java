package org.boai.media.kit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A ZIP without compression whose every byte follows from its entries (PKWARE APPNOTE 6.3): fixed
 * times, UTF-8 names, sizes in front. So its length is known beforehand and any part of it can be
 * sent without building the rest.
 */
final class ZipLayout {
    /** What fits without ZIP64. */
    static final long MAX_LENGTH = 0xFFFF_FFFFL;

    static final int MAX_ENTRIES = 0xFFFF;

    private static final short UTF_8_NAMES = 1 << 11;
    private static final short VERSION = 20;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private ZipLayout() {}

    static JoinedBytes of(List<ZipEntryPlan> entries) {
        var pieces = new ArrayList<JoinedBytes.Piece>();
        var directory = new ByteArrayOutputStream();
        long at = 0;
        for (var entry : entries) {
            directory.writeBytes(central(entry, at));
            var header = local(entry);
            pieces.add(JoinedBytes.Piece.of(header));
            pieces.add(new JoinedBytes.Piece(entry.length(), entry.bytes()));
            at += header.length + entry.length();
        }
        pieces.add(JoinedBytes.Piece.of(directory.toByteArray()));
        pieces.add(JoinedBytes.Piece.of(end(entries.size(), directory.size(), at)));
        return new JoinedBytes(pieces);
    }

    private static byte[] local(ZipEntryPlan entry) {
        var name = entry.encodedName();
        var header = header(30 + name.length, LOCAL);
        facts(header, entry, name.length);
        return header.put(name).array();
    }

    private static byte[] central(ZipEntryPlan entry, long offset) {
        var name = entry.encodedName();
        var header = header(46 + name.length, CENTRAL).putShort(VERSION);
        facts(header, entry, name.length);
        var comment = (short) 0;
        var disk = (short) 0;
        var internal = (short) 0;
        header.putShort(comment).putShort(disk).putShort(internal).putInt(0);
        return header.putInt((int) offset).put(name).array();
    }

    /** What the local and the central header have in common. */
    private static void facts(ByteBuffer header, ZipEntryPlan entry, int nameLength) {
        var extra = (short) 0;
        header.putShort(VERSION).putShort(UTF_8_NAMES).putShort(STORED);
        header.putShort(MIDNIGHT).putShort(FIRST_OF_JANUARY_1980);
        header.putInt((int) entry.crc32())
                .putInt((int) entry.length())
                .putInt((int) entry.length());
        header.putShort((short) nameLength).putShort(extra);
    }

    private static byte[] end(int entries, int directoryLength, long directoryAt) {
        var disk = (short) 0;
        var comment = (short) 0;
        return header(22, END)
                .putShort(disk)
                .putShort(disk)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directoryLength)
                .putInt((int) directoryAt)
                .putShort(comment)
                .array();
    }

    private static ByteBuffer header(int length, int signature) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }
}
