package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.cli.studio.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFailureTest {

    @Test
    void output_thatCannotBeWritten_isAFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = CharacterGraphCli.standard()
                .run(
                        List.of("select", "--sample", "*"),
                        new PrintStream(failing("No space left on device"), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The output could not be written: its stream failed\n");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, The output could not be written: No space left on device", "Broken pipe, ''"})
    void failure_isNamed_unlessTheReaderHasGone(String reason, String sentence) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(failing(reason));
        output.stream().print("text");

        assertThat(output.finish(new PrintStream(err, true, StandardCharsets.UTF_8), 0))
                .isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(sentence);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
