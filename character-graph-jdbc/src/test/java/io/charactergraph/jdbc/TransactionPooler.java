package io.charactergraph.jdbc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A pooler in transaction mode, as pgbouncer is one: what a client sends between two transactions goes to the same connection of
 * the server, and each transaction to another one. So nothing that is kept in a session is there in the next transaction.
 */
final class TransactionPooler implements AutoCloseable {

    private static final int SERVERS = 3;
    private static final int SSL = 80877103;
    private static final int GSS = 80877104;
    private static final int CANCEL = 80877102;

    private final ServerSocket socket;
    private final int serverPort;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> preparedNames = new CopyOnWriteArrayList<>();

    TransactionPooler(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "pooler");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All SQL that came, in order. */
    List<String> statements() {
        return statements;
    }

    /** The names under which statements were prepared. */
    List<String> preparedNames() {
        return preparedNames;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        List<Peer> servers = new ArrayList<>();
        try (client) {
            Peer peer = new Peer(client);
            byte[] startup = startup(peer);
            for (int i = 0; i < SERVERS; i++) {
                Peer server = new Peer(new Socket(InetAddress.getLoopbackAddress(), serverPort));
                servers.add(server);
                server.out.writeInt(startup.length + 4);
                server.out.write(startup);
                server.out.flush();
                answer(server, i == 0 ? peer : null);
            }
            exchange(peer, servers);
        } catch (EOFException | SocketException e) {
            // the client has gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            servers.forEach(Peer::close);
        }
    }

    private static byte[] startup(Peer client) throws IOException {
        while (true) {
            byte[] packet = new byte[client.in.readInt() - 4];
            client.in.readFully(packet);
            int code = new DataInputStream(new ByteArrayInputStream(packet)).readInt();
            if (code == CANCEL) {
                throw new EOFException();
            }
            if (code != SSL && code != GSS) {
                return packet;
            }
            client.out.write('N');
            client.out.flush();
        }
    }

    private void exchange(Peer client, List<Peer> servers) throws IOException {
        int current = 0;
        while (true) {
            int type = client.in.readUnsignedByte();
            byte[] body = client.body();
            if (type == 'X') {
                return;
            }
            note(type, body);
            Peer server = servers.get(current);
            server.send(type, body);
            if (type == 'S' || type == 'Q') {
                server.out.flush();
                if (answer(server, client) == 'I') {
                    current = (current + 1) % SERVERS;
                }
            }
        }
    }

    private void note(int type, byte[] body) {
        if (type == 'Q') {
            statements.add(text(body, 0));
        } else if (type == 'P') {
            String name = text(body, 0);
            statements.add(text(body, name.getBytes(StandardCharsets.UTF_8).length + 1));
            if (!name.isEmpty()) {
                preparedNames.add(name);
            }
        }
    }

    private static String text(byte[] body, int from) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = from; body[i] != 0; i++) {
            text.write(body[i]);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Passes an answer on, and returns the state that the server is in then. */
    private static int answer(Peer server, Peer client) throws IOException {
        while (true) {
            int type = server.in.readUnsignedByte();
            byte[] body = server.body();
            if (client != null) {
                client.send(type, body);
            }
            if (type == 'Z') {
                if (client != null) {
                    client.out.flush();
                }
                return body[0];
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One end of a connection. */
    private static final class Peer {

        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        }

        byte[] body() throws IOException {
            byte[] body = new byte[in.readInt() - 4];
            in.readFully(body);
            return body;
        }

        void send(int type, byte[] body) throws IOException {
            out.write(type);
            out.writeInt(body.length + 4);
            out.write(body);
        }

        void close() {
            try {
                socket.close();
            } catch (IOException ignored) {
                // closed all the same
            }
        }
    }
}
