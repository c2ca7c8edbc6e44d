package io.charactergraph.tests.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium without a screen, to look at pages in. Tests that need one are skipped where there is none, with a message that says how to install it; they
 * fail there when the environment says that this is CI.
 *
 * <p>Every page is watched from its first moment: what it logs as an error or warning, errors and refused promises, what its Content-Security-Policy
 * refuses, and dialogs.
 */
final class Chromium implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final String INSTALL = "install the packages chromium and chromium-driver of Debian";
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=en-US",
            "--force-device-scale-factor=1");

    private final ChromeDriver driver;
    private final Path profile;

    private Chromium(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts one with a fresh profile, 1440 pixels wide. Stops the test where there is none. */
    static Chromium start() {
        Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> control = program("chromedriver");
        if (browser.isEmpty() || control.isEmpty()) {
            missing((browser.isEmpty() ? "There is no Chromium: " : "There is no chromedriver: ") + INSTALL);
        }
        try {
            Path profile = Files.createTempDirectory("charactergraph-chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(browser.orElseThrow().toString());
            options.addArguments(FLAGS);
            options.addArguments("--user-data-dir=" + profile);
            options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(control.orElseThrow().toFile())
                    .usingAnyFreePort()
                    .withLogOutput(OutputStreamOfNothing.INSTANCE)
                    .build();
            Chromium started = new Chromium(new ChromeDriver(service, options), profile);
            started.driver.executeCdpCommand(
                    "Page.addScriptToEvaluateOnNewDocument", Map.of("source", resource("watch.js")));
            started.size(1440, 900);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is kept of what is written. */
    private static final class OutputStreamOfNothing extends OutputStream {
        static final OutputStreamOfNothing INSTANCE = new OutputStreamOfNothing();

        @Override
        public void write(int one) {}
    }

    private static void missing(String message) {
        String ci = System.getenv("CI");
        if (ci == null || ci.isEmpty() || ci.equals("false")) {
            abort(message);
        }
        fail(message);
    }

    private static Optional<Path> program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns the script of axe, which audits a page. Stops the test where it is not installed. */
    static String axe() throws IOException {
        Path script = Path.of("node", "node_modules", "axe-core", "axe.min.js");
        if (!Files.isRegularFile(script)) {
            missing("There is no axe-core: run npm ci --prefix character-graph-tests/node");
        }
        return Files.readString(script);
    }

    /** Returns the text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page from disk, at a place such as {@code #/characters}, and waits until it shows an answer. */
    void open(Path file, String place) {
        openAddress(file.toUri() + place);
    }

    /** Opens an address as a person does who was sent it. */
    void openAddress(String address) {
        driver.get("about:blank");
        driver.get(address);
        settle();
    }

    /** Goes to a place within the page, as a person does who changes the address. */
    void go(String place) {
        run("await window.watched.go(arguments[0])", place);
    }

    /** Waits until the page shows an answer, and waits for none. */
    void settle() {
        run("await window.watched.settle()");
    }

    /** Runs a script that may wait, and returns what it returns. */
    @Nullable
    Object run(String code, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        Object[] result = ((List<?>) Objects.requireNonNull(driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "(async function () {" + code + "}).apply(null, arguments)"
                                + ".then((value) => done(['done', value ?? null]), (problem) => done(['failed', String(problem?.stack ?? problem)]));",
                        arguments)))
                .toArray();
        if (!"done".equals(result[0])) {
            throw new AssertionError(address() + ": " + result[1]);
        }
        return result[1];
    }

    /** Sets the size of the window's content, in pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers light or dark colours, or little motion, or print. */
    void media(String type, Map<String, String> features) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        type,
                        "features",
                        features.entrySet().stream()
                                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                                .toList()));
    }

    /** Waits until a condition holds. */
    void waitFor(String what, Supplier<Boolean> condition) {
        try {
            new WebDriverWait(driver, LONGEST_WAIT, Duration.ofMillis(25))
                    .ignoring(StaleElementReferenceException.class)
                    .until(any -> condition.get());
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "The page " + address() + " does not show " + what + ". It shows:\n" + cut(main()), e);
        }
    }

    private static String cut(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 1000) + " …";
    }

    /** Waits until the page shows a text. */
    void waitForText(String text) {
        waitFor("'" + text + "'", () -> text().contains(text));
    }

    /** Waits for an element, and returns it. */
    WebElement find(String selector) {
        waitFor(selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    /** Waits for a link or button whose name is a text, in a part of the page, and returns it. */
    WebElement named(String selector, String name) {
        waitFor(selector + " named '" + name + "'", () -> match(selector, name).isPresent());
        return match(selector, name).orElseThrow();
    }

    private Optional<WebElement> match(String selector, String name) {
        Object found = script("""
                const [selector, name] = arguments;
                return [...document.querySelectorAll(selector)].find((element) =>
                    (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim() === name
                    && element.getClientRects().length > 0) ?? null;
                """, selector, name);
        return Optional.ofNullable((WebElement) found);
    }

    /** Returns the elements that a selector finds now. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Returns the visible text of the page. */
    String text() {
        return String.valueOf(script("return document.body === null ? '' : document.body.innerText"));
    }

    /** Returns the visible text of the part of the page that is not the frame, each white space as one blank. */
    String main() {
        return String.valueOf(script("return document.querySelector('main')?.innerText ?? ''"))
                .replaceAll("\\s+", " ");
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** Returns the part of the address from {@code #} on. */
    String place() {
        return String.valueOf(script("return location.hash"));
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    /** Presses keys, wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses a key until the focused element has a name; a person counts no keys. */
    void pressUntilFocused(Keys key, String name) {
        for (int i = 0; i < 200; i++) {
            if (focused().equals(name)) {
                return;
            }
            press(key);
        }
        throw new AssertionError("Nothing named '" + name + "' takes the focus at " + address());
    }

    /** Returns the name of the focused element. */
    String focused() {
        return String.valueOf(script("""
                        const element = document.activeElement;
                        return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
                        """));
    }

    /** Opens another tab, and goes on there. */
    void newTab() {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", resource("watch.js")));
        size(1440, 900);
    }

    /** Lets pages read and write the clipboard. */
    void allowClipboard() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /** Returns the text on the clipboard. */
    String clipboard() {
        return String.valueOf(run("return await navigator.clipboard.readText()"));
    }

    /** Returns what the pages of this tab did wrong since it was opened: errors, warnings, refusals, dialogs. */
    @SuppressWarnings("unchecked")
    List<String> faults() {
        return (List<String>) Objects.requireNonNull(script("return window.watched.faults"));
    }

    /** Runs a script, which returns by {@code return}. */
    @Nullable
    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** Returns a picture of what the window shows, as PNG. */
    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
        delete(profile);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    file.toFile().deleteOnExit(); // a process that is ending may still hold it
                }
            });
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
