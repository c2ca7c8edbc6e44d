package io.charactergraph.browser;

import io.charactergraph.internal.OneLine;
import io.charactergraph.json.stream.PageWriter;
import io.charactergraph.model.RatingScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The page of the character browser that holds no graph: it asks the service that it came from. The service answers the routes of the wire format below
 * a root, and sends {@link #html()} with {@link #contentSecurityPolicy()} as the header of that name.
 *
 * <pre>{@code
 * ServicePage page = ServicePage.of("/api/v1/character-graph").withTitle("Hamlet");
 * }</pre>
 *
 * <p>Immutable; for any number of threads. {@code with…} returns another one.
 *
 * @since 0.1
 */
public final class ServicePage {

    private static final String TITLE = "Character graph";

    private final String root;
    private final PageWriter.About about;

    private ServicePage(String root, PageWriter.About about) {
        this.root = root;
        this.about = about;
    }

    /**
     * Returns the page of a service, with the standard scale of ratings and no ceiling.
     *
     * @param root the path below which the routes are, such as {@code /api/v1/character-graph}
     * @throws IllegalArgumentException if it is not an absolute path of letters, digits and {@code -._~/} on the same server
     */
    public static ServicePage of(String root) {
        if (!root.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    OneLine.of("root: '" + root + "' is not an absolute path such as /api/v1/character-graph"));
        }
        return new ServicePage(root, new PageWriter.About(TITLE, RatingScale.standard(), Optional.empty()));
    }

    /** The same with a title, which is text: nothing in it is markup. */
    public ServicePage withTitle(String title) {
        return new ServicePage(root, new PageWriter.About(title, about.scale(), about.ceiling()));
    }

    /**
     * The same with another scale of ratings and without a ceiling.
     *
     * @param scale the scale by which the service's graph was loaded
     */
    public ServicePage withRatings(RatingScale scale) {
        return new ServicePage(root, new PageWriter.About(about.title(), scale, Optional.empty()));
    }

    /**
     * The same below a rating ceiling: it offers no rating above. The service must keep the ceiling itself.
     *
     * @throws IllegalArgumentException if the word is not of the scale
     */
    public ServicePage withCeiling(String word) {
        about.scale().requireRank(word);
        return new ServicePage(root, new PageWriter.About(about.title(), about.scale(), Optional.of(word)));
    }

    /** Returns the page, in UTF-8. Each call makes another array; keep it. */
    public byte[] html() {
        return page().html();
    }

    /** Returns the value of the header {@code Content-Security-Policy} with which to send the page. */
    public String contentSecurityPolicy() {
        return page().policy() + "; frame-ancestors 'none'";
    }

    private Page page() {
        try {
            return Page.of(about.title(), "'self'", PackedData.of(out -> PageWriter.writeService(out, about, root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title and the root. */
    @Override
    public String toString() {
        return OneLine.of(about.title() + ": the page of the service below " + root);
    }
}
