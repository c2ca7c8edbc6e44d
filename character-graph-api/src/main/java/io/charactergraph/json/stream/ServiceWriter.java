package io.charactergraph.json.stream;

import io.charactergraph.json.shape.JsonOut;
import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.Writing;
import java.io.ByteArrayOutputStream;

/** Writes what a service says of itself, each as one object in UTF-8. */
public final class ServiceWriter {

    private ServiceWriter() {}

    /** How the service is. */
    public static byte[] health(Health health) {
        return bytes(ServiceShapes.HEALTH, health);
    }

    /** Why there is no answer. */
    public static byte[] error(ServiceError error) {
        return bytes(ServiceShapes.ERROR, error);
    }

    private static <T> byte[] bytes(Shape<T> shape, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut out = new JsonOut(bytes)) {
            shape.write(Writing.withoutGraph(out), value);
        }
        return bytes.toByteArray();
    }
}
