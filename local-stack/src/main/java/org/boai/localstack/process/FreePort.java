package org.boai.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class FreePort {
    // Below the range that systems take for outgoing connections, so that none of those takes it
    // first.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePort() {}

    /** A port that nobody listens on now, between 20000 and 32000. */
    public static int any() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
