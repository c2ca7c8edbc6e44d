package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFileTest {

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("settings.jsonl"), bytes);
    }

    private Path file(String text, Charset charset) throws IOException {
        return file(text.getBytes(charset));
    }

    @Test
    void lines_afterAByteOrderMark_areThoseOfTheFileWithoutIt() throws IOException {
        assertThat(TextFile.lines(file("\ufeffa\u00e9\r\n\n\ufeffb\nc", StandardCharsets.UTF_8)))
                .containsExactly("a\u00e9", "", "\ufeffb", "c");
        assertThat(TextFile.lines(file("a\u00e9\nb\n", StandardCharsets.UTF_8))).containsExactly("a\u00e9", "b");
        assertThat(TextFile.lines(file("\ufeff", StandardCharsets.UTF_8))).isEmpty();
        assertThat(TextFile.lines(file("", StandardCharsets.UTF_8))).isEmpty();
        assertThat(TextFile.lines(file("x", StandardCharsets.UTF_8))).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 16", "UTF-16BE, 16", "UTF-32LE, 32", "UTF-32BE, 32"})
    void open_ofAFileInUtf16OrUtf32_saysSo(String charset, String bits) throws IOException {
        Path file = file("\ufeff{}\n", Charset.forName(charset));

        assertThatIOException()
                .isThrownBy(() -> TextFile.lines(file))
                .withMessage(file + " is in UTF-" + bits + "; save it as UTF-8");
    }

    @Test
    void lines_ofAFileInAnotherEncoding_areRefused() throws IOException {
        Path file = file("{}\n\u00e9\n", StandardCharsets.ISO_8859_1);

        assertThatIOException()
                .isThrownBy(() -> TextFile.lines(file))
                .withMessage(file + " is not in UTF-8; save it as UTF-8");
    }

    @Test
    void open_ofWhatIsNoFile_namesIt() {
        assertThatIOException()
                .isThrownBy(() -> TextFile.open(folder))
                .withMessage(folder + " is a folder; give a file");
        assertThatIOException()
                .isThrownBy(() -> TextFile.open(folder.resolve("a\nb")))
                .withMessage("There is no file " + folder + "/a\\nb");
    }
}
