package io.charactergraph.jdbc.linking;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Scene;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * A tag of an asset.
 *
 * @param text as it is written
 * @param named whether a present value is the same tag
 */
public record AssetTag(String text, Predicate<JsonFound> named) {

    /** A tag that is to be written. */
    public static AssetTag require(LinkTransaction transaction, String tag) {
        String text = Texts.trim(tag);
        if (text.isEmpty() || text.endsWith(":") && isLink(text)) {
            throw new IllegalArgumentException(
                    OneLine.of("tag: '" + tag + "' names nothing; give a word, or a link such as arc:revenge"));
        }
        if (isCharacter(text)) {
            return ofCharacter(new LinkTargets(transaction).require(CharacterRef.parse(text)));
        }
        if (text.startsWith("scene:")) {
            int number = sceneNumber(text);
            return ofScene(LinkRows.keep(transaction, Scene.Id.game(number)).number());
        }
        return ofText(tag);
    }

    /** Returns a tag to be removed. */
    public static AssetTag named(LinkTransaction transaction, String tag) {
        String text = Texts.trim(tag);
        if (isCharacter(text) && !text.endsWith(":")) {
            return ofCharacter(new LinkTargets(transaction).named(CharacterRef.parse(text)));
        }
        return text.matches("scene:\\s*\\d{1,9}") ? ofScene(sceneNumber(text)) : ofText(tag);
    }

    private static AssetTag ofCharacter(LinkTarget target) {
        // in tags only texts with a prefix are links
        return new AssetTag(target.id().toString(), found -> isPrefixed(found) && target.isNamedBy(found));
    }

    private static AssetTag ofScene(int number) {
        return new AssetTag(
                "scene:" + number,
                found -> found.text()
                                .filter(text -> text.trim().startsWith("scene:"))
                                .isPresent()
                        && SceneFields.names(found, "scene", number));
    }

    private static AssetTag ofText(String tag) {
        return new AssetTag(tag, found -> found.text().filter(tag::equals).isPresent());
    }

    private static boolean isLink(String text) {
        return isCharacter(text) || text.startsWith("scene:") || text.startsWith("arc:") || text.startsWith("quest:");
    }

    private static boolean isCharacter(String text) {
        return text.startsWith("character:") || text.startsWith("instance:");
    }

    private static boolean isPrefixed(JsonFound found) {
        return found.text().map(Texts::trim).filter(AssetTag::isCharacter).isPresent();
    }

    private static int sceneNumber(String text) {
        return number(Texts.trim(text.substring("scene:".length())))
                .orElseThrow(() -> new IllegalArgumentException(
                        OneLine.of("tag: '" + text + "' is no link; give scene:<number>")));
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    public boolean isNamedBy(JsonFound found) {
        return named.test(found);
    }

    String json() {
        return JsonEdit.quote(text);
    }

    /** Adds it, or puts the one that is the same into the standard form. */
    public void addTo(RowEdit tags) {
        List<JsonFound> elements = tags.elements(JsonPlace.ROOT);
        for (int i = 0; i < elements.size(); i++) {
            if (isNamedBy(elements.get(i))) {
                tags.set(JsonPlace.ROOT.index(i), json());
                return;
            }
        }
        tags.append(JsonPlace.ROOT, json());
    }

    /** Makes the list these. */
    public static void set(RowEdit tags, List<AssetTag> wanted) {
        List<JsonFound> elements = tags.elements(JsonPlace.ROOT);
        boolean same = elements.size() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = elements.get(i).says(wanted.get(i).json());
        }
        if (!same) {
            tags.set(
                    JsonPlace.ROOT,
                    "[" + String.join(", ", wanted.stream().map(AssetTag::json).toList()) + "]");
        }
    }
}
