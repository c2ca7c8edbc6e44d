package io.charactergraph.routes;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The entity tags of answers. A tag has the version of the graph, and what no other instance of the routes has: after a restart versions are counted from 1
 * again, of other data perhaps. Tags are weak, so that a server can compress answers.
 */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")|[*]");

    private final String instance;

    EntityTag() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        this.instance = HexFormat.of().formatHex(bytes);
    }

    /** The tag of all answers of a version. */
    String of(long version) {
        return "W/\"" + instance + "-" + version + "\"";
    }

    /** Whether the tags of a client have one, by weak comparison; an asterisk has every one. */
    static boolean matches(String tags, String tag) {
        String opaque = tag.substring(tag.indexOf('"'));
        return TAG.matcher(tags)
                .results()
                .anyMatch(found -> found.group(1) == null || found.group(1).equals(opaque));
    }
}
