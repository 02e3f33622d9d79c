package org.boai.links;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the internet: not those that the registries of special-purpose
 * addresses (RFC 6890) keep for a machine, a network, documentation or tunnels.
 */
final class PublicAddress {

    private static final List<Block> SPECIAL =
            List.of(
                    block(8, 0),
                    block(8, 10),
                    block(10, 100, 64),
                    block(8, 127),
                    block(16, 169, 254),
                    block(12, 172, 16),
                    block(24, 192, 0, 0),
                    block(24, 192, 0, 2),
                    block(24, 192, 88, 99),
                    block(16, 192, 168),
                    block(15, 198, 18),
                    block(24, 198, 51, 100),
                    block(24, 203, 0, 113),
                    block(3, 224));

    /** Global unicast; what is inside it and not public follows. */
    private static final Block GLOBAL = block(3, 0x20);

    private static final List<Block> SPECIAL_IN_GLOBAL =
            List.of(
                    block(23, 0x20, 0x01, 0x00),
                    block(32, 0x20, 0x01, 0x0d, 0xb8),
                    block(16, 0x20, 0x02),
                    block(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    private record Block(int bits, byte[] start) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                if (bit(start, bit) != bit(address, bit)) {
                    return false;
                }
            }
            return true;
        }

        /** What is not written is zero. */
        private static int bit(byte[] bytes, int at) {
            return at / 8 < bytes.length ? bytes[at / 8] >> (7 - at % 8) & 1 : 0;
        }
    }

    private static Block block(int bits, int... start) {
        var bytes = new byte[start.length];
        for (int at = 0; at < start.length; at++) {
            bytes[at] = (byte) start[at];
        }
        return new Block(bits, bytes);
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL.holds(bytes)
                        && SPECIAL_IN_GLOBAL.stream().noneMatch(block -> block.holds(bytes));
    }
}
