package io.charactergraph.jdbc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy in front of the server that damages what the server sends: once, at a given byte of the first connection. It counts
 * the bytes of that connection.
 */
final class CorruptingProxy implements AutoCloseable {

    /** What happens to the bytes at the place. */
    enum Damage {
        FLIP,
        REPLACE,
        DELETE,
        INSERT,
        TRUNCATE
    }

    private static final int SSL = 80877103;
    private static final int GSS = 80877104;

    private final ServerSocket socket;
    private final int serverPort;
    private final Damage damage;
    private final long place;
    private final Random random;
    private final AtomicLong sent = new AtomicLong();
    private boolean first = true;

    /**
     * Starts a proxy.
     *
     * @param place the byte at which the damage begins, counted from 0; a negative one for no damage
     * @param random what the bytes are that are flipped or inserted, and how many
     */
    CorruptingProxy(int serverPort, Damage damage, long place, Random random) throws IOException {
        this.serverPort = serverPort;
        this.damage = damage;
        this.place = place;
        this.random = random;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many bytes the server has sent on the first connection. */
    long sent() {
        return sent.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "corrupting proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                boolean damaged = first;
                first = false;
                start(() -> serve(client, damaged));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client, boolean damaged) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            OutputStream out = server.getOutputStream();
            passStartup(in, client.getOutputStream(), out);
            start(() -> {
                try {
                    in.transferTo(out);
                } catch (IOException e) {
                    // an end has gone
                } finally {
                    closeQuietly(server);
                }
            });
            answer(server.getInputStream(), client.getOutputStream(), damaged ? place : -1);
        } catch (IOException e) {
            // an end has gone
        }
    }

    private static void passStartup(DataInputStream client, OutputStream toClient, OutputStream toServer)
            throws IOException {
        while (true) {
            int length = client.readInt();
            byte[] packet = new byte[length];
            client.readFully(packet, 4, length - 4);
            for (int i = 0; i < 4; i++) {
                packet[i] = (byte) (length >>> (24 - 8 * i));
            }
            int code = (packet[4] & 0xff) << 24 | (packet[5] & 0xff) << 16 | (packet[6] & 0xff) << 8 | packet[7] & 0xff;
            if (code != SSL && code != GSS) {
                toServer.write(packet);
                return;
            }
            toClient.write('N');
        }
    }

    /** Passes on what the server sends, until an end goes. */
    private void answer(InputStream server, OutputStream client, long damagedByte) throws IOException {
        byte[] bytes = new byte[8192];
        long passed = 0;
        while (true) {
            int read = server.read(bytes);
            if (read < 0) {
                return;
            }
            long at = damagedByte - passed;
            passed += read;
            sent.addAndGet(read);
            if (at < 0 || at >= read) {
                client.write(bytes, 0, read);
            } else if (!damage(client, bytes, read, (int) at)) {
                return;
            }
        }
    }

    private boolean damage(OutputStream client, byte[] bytes, int length, int at) throws IOException {
        client.write(bytes, 0, at);
        int next = at;
        switch (damage) {
            case FLIP -> client.write(bytes[next++] ^ 1 << random.nextInt(8));
            case REPLACE -> {
                client.write(random.nextInt(256));
                next++;
            }
            case DELETE -> next = Math.min(length, at + 1 + random.nextInt(8));
            case INSERT -> {
                byte[] inserted = new byte[1 + random.nextInt(8)];
                random.nextBytes(inserted);
                client.write(inserted);
            }
            case TRUNCATE -> {
                return false;
            }
        }
        client.write(bytes, next, length - next);
        return true;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // closed all the same
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // closed all the same
        }
    }
}
