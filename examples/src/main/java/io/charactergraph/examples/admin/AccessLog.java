package io.charactergraph.examples.admin;

import java.io.PrintStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The log of a service: one JSON object on a line for each request, and one for each fault of the service. No line has the value of a
 * query parameter, an id, the content of a row or a token.
 */
final class AccessLog {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT");

    private final PrintStream out;
    private final InstantSource clock;
    private final JsonFactory json = new JsonFactory();

    AccessLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Writes the line of a request.
     *
     * @param route the template of the route
     * @param bytes how many bytes of content were sent
     * @param cut whether the connection was cut before the end of the answer
     */
    void request(Asked asked, String route, int status, long bytes, long millis, boolean cut) {
        line(object -> {
            object.writeStringProperty("method", METHODS.contains(asked.method()) ? asked.method() : "other");
            object.writeStringProperty("route", route);
            object.writeNumberProperty("status", status);
            object.writeNumberProperty("bytes", bytes);
            object.writeNumberProperty("millis", millis);
            object.writeStringProperty("client", asked.client());
            if (cut) {
                object.writeBooleanProperty("cut", true);
            }
        });
    }

    /** Writes the line of a fault: its classes and where it was thrown, without its message, which may have the content of a row. */
    void fault(String number, Throwable fault) {
        line(object -> {
            object.writeStringProperty("fault", fault.getClass().getName());
            object.writeStringProperty("number", number);
            object.writeArrayPropertyStart("at");
            StackTraceElement[] trace = fault.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                object.writeString(trace[i].toString());
            }
            object.writeEndArray();
        });
    }

    private void line(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = json.createGenerator(ObjectWriteContext.empty(), text)) {
            object.writeStartObject();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            object.writeStringProperty("time", now.toString());
            content.writeTo(object);
            object.writeEndObject();
        }
        synchronized (out) {
            out.print(text.append('\n'));
            out.flush();
        }
    }

    @FunctionalInterface
    private interface Content {

        void writeTo(JsonGenerator object);
    }
}
