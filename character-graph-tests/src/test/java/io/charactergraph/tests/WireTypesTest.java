package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.json.stream.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The types of the wire format that are checked in are those that the Java types give. With {@code -Dcharactergraph.wire.write=true} they are written
 * instead.
 */
class WireTypesTest {

    static final Path FOLDER = Path.of("../docs/wire");

    private static final boolean WRITE = Boolean.getBoolean("charactergraph.wire.write");

    @Test
    void typeScript_isThatOfTheJavaTypes() throws IOException {
        check("characterGraph.ts", WireFormat.typeScript());
    }

    @Test
    void jsonSchema_isThatOfTheJavaTypes() throws IOException {
        check("characterGraph.schema.json", WireFormat.jsonSchema());
    }

    @Test
    void openApi_isThatOfTheJavaTypes() throws IOException {
        check("openapi.json", WireFormat.openApi());
    }

    @Test
    void types_areInTheJar() throws IOException {
        for (String name : List.of("characterGraph.ts", "characterGraph.schema.json", "openapi.json")) {
            try (InputStream published =
                    CharacterGraph.class.getResourceAsStream("/META-INF/character-graph/" + name)) {
                assertThat(published).as(name).isNotNull().hasContent(Files.readString(FOLDER.resolve(name)));
            }
        }
    }

    private static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("docs/wire/%s; CONTRIBUTING.md has the command that writes it", name)
                .content()
                .isEqualTo(text);
    }
}
