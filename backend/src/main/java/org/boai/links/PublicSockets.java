package org.boai.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Connects to public addresses only. It looks at the very address that is connected to, so that
 * neither a name that resolves to another one the next time nor a redirect gets past it.
 */
final class PublicSockets extends SocketFactory {

    /** The address is one of this machine or its network. */
    static final class NotPublic extends IOException {
        private static final long serialVersionUID = 1;

        NotPublic(SocketAddress address) {
            super("Not an address of the internet: " + address);
        }
    }

    @Override
    public Socket createSocket() {
        return new PublicSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        var socket = new PublicSocket();
        socket.connect(address);
        return socket;
    }

    private static final class PublicSocket extends Socket {
        @Override
        public void connect(SocketAddress address) throws IOException {
            connect(address, 0);
        }

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            if (!(address instanceof InetSocketAddress where)
                    || where.isUnresolved()
                    || !PublicAddress.isPublic(where.getAddress())) {
                throw new NotPublic(address);
            }
            super.connect(address, timeout);
        }
    }
}
