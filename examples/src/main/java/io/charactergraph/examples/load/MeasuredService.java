package io.charactergraph.examples.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The admin service in a process of its own, with what it costs. */
final class MeasuredService implements AutoCloseable {

    private static final Pattern URL = Pattern.compile(" at (http://\\S+)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

    private final Process process;
    private final URI url;

    private MeasuredService(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the service with a studio of about so many nodes and so large a heap, and returns when it listens. */
    static MeasuredService start(long nodes, String heap, Path log) throws IOException {
        Process process = new ProcessBuilder(
                        tool("java"),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeStudioService.class.getName(),
                        Long.toString(nodes),
                        "--port=0",
                        "--every=0")
                .redirectOutput(log.toFile())
                .start();
        BufferedReader messages = process.errorReader(StandardCharsets.UTF_8);
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            Matcher found = URL.matcher(line);
            if (found.find()) {
                return new MeasuredService(process, URI.create(found.group(1)));
            }
            System.err.println(line);
        }
        throw new IOException("the service has ended before it listened");
    }

    URI url() {
        return url;
    }

    /** Collects the garbage of the service, and returns how many bytes of its heap are alive then. */
    long alive() throws IOException {
        Process tool = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String printed = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(printed);
        if (!total.find()) {
            throw new IOException(
                    "jcmd did not print a total: " + printed.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1));
    }

    /** Returns how much time of a processor the service has used. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name) + (File.separatorChar == '\\' ? ".exe" : "");
    }

    /** Ends the service. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
