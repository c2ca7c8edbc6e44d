package io.charactergraph.browser;

import io.charactergraph.internal.Lazy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One page: the script and the style of the bundle, and data. Its Content-Security-Policy lets run that script and nothing else, and use that style and
 * nothing else.
 */
final class Page {

    private static final Lazy<Bundle> BUNDLE = Lazy.of(Bundle::read);

    private final String policy;
    private final byte[] html;

    private Page(String policy, byte[] html) {
        this.policy = policy;
        this.html = html;
    }

    /** Returns the Content-Security-Policy. */
    String policy() {
        return policy;
    }

    /** Returns the page, in UTF-8; not to be changed. */
    byte[] html() {
        return html;
    }

    /**
     * Puts a page together.
     *
     * @param title the heading of the window, as text
     * @param service where the page may ask, in the words of a policy; empty when it asks nothing
     * @param data the data, in base64
     */
    static Page of(String title, String service, byte[] data) {
        Bundle bundle = BUNDLE.get();
        String policy = policy(bundle, service);
        ByteArrayOutputStream html = new ByteArrayOutputStream(data.length + bundle.size() + 2048);
        write(html, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content=\"""", policy, """
                ">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>""", Markup.text(title), """
                </title>
                <link rel="icon" href="data:,">
                <style>""", bundle.style(), """
                </style>
                </head>
                <body>
                <div id="app"></div>
                <noscript>This page needs JavaScript, which is switched off.</noscript>
                <script type="application/octet-stream" id="data">""");
        html.writeBytes(data);
        write(html, """
                </script>
                <script type="text/plain" id="licences">""", bundle.licences(), """
                </script>
                <script>""", bundle.script(), """
                </script>
                </body>
                </html>
                """);
        return new Page(policy, html.toByteArray());
    }

    private static void write(ByteArrayOutputStream html, String... parts) {
        for (String part : parts) {
            html.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String policy(Bundle bundle, String service) {
        return "default-src 'none'; script-src '" + bundle.scriptHash() + "'; style-src '" + bundle.styleHash()
                + "'; img-src data:; " + (service.isEmpty() ? "" : "connect-src " + service + "; ")
                + "base-uri 'none'; form-action 'none'";
    }
}
