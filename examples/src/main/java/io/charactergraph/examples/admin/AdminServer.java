package io.charactergraph.examples.admin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP server, for as long as it is open. */
final class AdminServer implements AutoCloseable {

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Running running;
    private final Limits limits;

    private AdminServer(HttpServer server, ThreadPoolExecutor threads, Running running, Limits limits) {
        this.server = server;
        this.threads = threads;
        this.running = running;
        this.limits = limits;
    }

    /**
     * Starts a server.
     *
     * @throws UncheckedIOException if the port is taken, or the address is none of this machine
     */
    static AdminServer start(Settings settings, Routes routes, AccessLog log) {
        Limits limits = settings.limits();
        HttpLimits.set(limits.connections());
        InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
        HttpServer server;
        try {
            server = HttpServer.create(address, limits.connections());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The service cannot listen at " + url(settings.address(), settings.port()) + ": " + e.getMessage()
                            + "; --port and --address name another place.",
                    e);
        }
        Running running = new Running();
        // one thread for each connection that sends a request or reads an answer, so that slow clients do not hold up
        // others
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                0, limits.connections(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), AdminServer.named());
        server.setExecutor(threads);
        server.createContext("/", new RequestHandler(settings, running, routes, log));
        server.start();
        return new AdminServer(server, threads, running, limits);
    }

    private static java.util.concurrent.ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "admin-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns where it answers. */
    URI url() {
        return url(server.getAddress().getAddress(), server.getAddress().getPort());
    }

    private static URI url(InetAddress address, int port) {
        String host = address.isLoopbackAddress() ? "localhost" : address.getHostAddress();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host) + ":" + port + "/");
    }

    /** Accepts no more connections and requests, lets those that run end within the time of the limits, and closes all connections. */
    @Override
    public void close() {
        if (running.endsIdle()) {
            server.stop(0);
        } else {
            // closes the port at once and then waits; it may wait longer than the requests run
            Thread stopping = new Thread(() -> server.stop((int) limits.ending().toSeconds()), "admin-stopping");
            stopping.setDaemon(true);
            stopping.start();
            running.awaitNone(limits.ending());
        }
        threads.shutdownNow();
    }
}
