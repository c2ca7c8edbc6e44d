package io.charactergraph.jdbc;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.AssetTag;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkRows;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTargets;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.linking.SceneFields;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes the linkage of assets ({@code assets.media_metadata.character_linkage}: the characters that an asset shows, the scene that it is for) and the tags
 * of assets. Obtained from {@link CharacterLinkage#assets}.
 *
 * <p>Each operation is one transaction and returns its changes; the list is empty if nothing had to change. A linkage contains bare UUIDs, as in the data
 * dictionary; a reference to the same character in another form is replaced by the bare UUID. Tags contain references in the standard form.
 *
 * <p>Each operation throws {@link UnknownNodeException} if the asset, or a node to be linked, does not exist, and {@link IllegalArgumentException} if a
 * character to be linked is inactive.
 *
 * <pre>{@code
 * linkage.assets().link(Asset.id(9003), AssetLink.none().template(CharacterRef.parse("claudius")));
 * }</pre>
 *
 * @since 0.1
 */
public final class AssetLinks {

    private final LinkStore store;

    AssetLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Sets fields of an asset's linkage.
     *
     * @throws IllegalArgumentException also if the instance does not have the given template, or lives in a world in which the
     *     given scene is not set
     */
    public List<Change> link(Asset.Id asset, AssetLink link) {
        return edit(asset, LinkPlaces.ASSET_COLUMN, (transaction, metadata) -> {
            scene(transaction, metadata, link);
            characters(transaction, metadata, link);
        });
    }

    private static void scene(LinkTransaction transaction, RowEdit metadata, AssetLink link) {
        if (link.sceneNode().isPresent()) {
            SceneFields.setNode(
                    transaction,
                    metadata,
                    LinkPlaces.ASSET_LINKAGE,
                    link.sceneNode().orElseThrow());
        }
        link.scene()
                .value()
                .ifPresent(scene -> SceneFields.set(transaction, metadata, LinkPlaces.ASSET_LINKAGE, scene));
        if (link.scene().isRemoved() && metadata.find(LinkPlaces.ASSET_LINKAGE).isPresent()) {
            SceneFields.remove(metadata, LinkPlaces.ASSET_LINKAGE);
        }
    }

    private static void characters(LinkTransaction transaction, RowEdit metadata, AssetLink link) {
        LinkTargets targets = new LinkTargets(transaction, sceneOf(transaction, link));
        Optional<LinkTarget> template = link.template().value().map(targets::require);
        Optional<LinkTarget> instance = link.instance().value().map(targets::require);
        if (template.isPresent() && instance.isPresent()) {
            targets.requireInstanceOf(
                    (CharacterInstance.Id) instance.orElseThrow().id(),
                    template.orElseThrow().id());
        }
        field(metadata, LinkPlaces.ASSET_TEMPLATE, link.template(), template);
        field(metadata, LinkPlaces.ASSET_INSTANCE, link.instance(), instance);
    }

    private static Optional<Scene.Id> sceneOf(LinkTransaction transaction, AssetLink link) {
        return link.sceneNode().isPresent()
                ? Optional.of(LinkRows.sceneOf(
                        transaction,
                        LinkRows.requireSceneNode(transaction, link.sceneNode().orElseThrow(), "scene_id")))
                : link.scene().value();
    }

    private static void field(
            RowEdit metadata, JsonPlace place, AssetLink.Field<CharacterRef> field, Optional<LinkTarget> target) {
        if (field.isRemoved()) {
            metadata.remove(place);
        }
        target.ifPresent(character -> metadata.set(place, character.linkageJson()));
    }

    /**
     * Adds a tag at the end. A tag that is a link ({@code character:}, {@code instance:}, {@code scene:}) must name an existing node,
     * and is written in the standard form.
     *
     * @throws IllegalArgumentException if the tag is blank, or a malformed link
     */
    public List<Change> addTag(Asset.Id asset, String tag) {
        return edit(
                asset,
                "tags",
                (transaction, tags) -> AssetTag.require(transaction, tag).addTo(tags));
    }

    /** Removes a tag. A tag that is a link is removed in each of its forms. */
    public List<Change> removeTag(Asset.Id asset, String tag) {
        return edit(
                asset,
                "tags",
                (transaction, tags) ->
                        tags.removeElements(JsonPlace.ROOT, AssetTag.named(transaction, tag)::isNamedBy));
    }

    /** Replaces the tags by these, in this order. Tags that are links are checked as by {@link #addTag}. */
    public List<Change> setTags(Asset.Id asset, List<String> tags) {
        return edit(asset, "tags", (transaction, edit) -> {
            List<AssetTag> wanted =
                    tags.stream().map(tag -> AssetTag.require(transaction, tag)).toList();
            AssetTag.set(edit, wanted);
        });
    }

    private List<Change> edit(Asset.Id asset, String column, BiConsumer<LinkTransaction, RowEdit> how) {
        return LinkTransaction.run(store, transaction -> {
            RowEdit edit = new RowEdit(LinkRows.requireAsset(transaction, asset, column), column);
            how.accept(transaction, edit);
            return edit.save(transaction);
        });
    }
}
