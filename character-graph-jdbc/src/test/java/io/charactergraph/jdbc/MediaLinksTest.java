package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.instance;
import static io.charactergraph.jdbc.LinkedStudio.ref;
import static io.charactergraph.jdbc.LinkedStudio.template;
import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assets and generations. */
class MediaLinksTest {

    private static final Asset.Id THRONE = new Asset.Id(9003);
    private static final Generation.Id CANNON = new Generation.Id(9002);

    private final LinkedStudio studio = LinkedStudio.hamlet()
            .given("insert into assets (id, content_rating, tags, media_metadata) values (9003, 'sfw', null, null);"
                    + " insert into generations (id, raw_params, canonical_params)"
                    + " values (9002, '{}', '{\"mood\" : \"festive\"}')");
    private final AssetLinks assets = studio.linkage().assets();
    private final GenerationLinks generations = studio.linkage().generations();

    private static CharacterInstance.Id instanceId(int world, int template) {
        return (CharacterInstance.Id) NodeId.parse(instance(world, template));
    }

    @Test
    void link_allFields_readsBackAsExactlyItsEdges() {
        AssetLink link = AssetLink.none()
                .template(ref("ophelia"))
                .instance(instanceId(3, 4))
                .sceneNode(4501);

        assertThat(assets.link(THRONE, link)).hasSize(4);

        assertThat(studio.json("assets", "media_metadata", 9003))
                .isEqualTo(
                        "{\"character_linkage\": {\"scene_id\": 45, \"scene_node_id\": 4501, \"character_template_id\": \""
                                + templateId(4).uuid() + "\", \"character_instance_id\": \""
                                + instanceId(3, 4).uuid() + "\"}}");
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ asset:9003 depicts " + template(4) + " ASSET_LINKAGE",
                        "+ asset:9003 depicts " + instance(3, 4) + " ASSET_LINKAGE",
                        "+ scene:game:45 contains_asset asset:9003 ASSET_LINKAGE 4501");
        assertThat(assets.link(THRONE, link)).isEmpty();
    }

    @Test
    void link_sceneThenNothing_keepsWhatIsNotSpokenOf() {
        studio.given(
                "update assets set media_metadata = '{\"character_linkage\": {\"note\": 1e9, \"character_template_id\":"
                        + " \"character:ophelia\", \"sceneNodeId\": \"4501\", \"scene_id\": 45}, \"w\": 2}' where id = 9003");

        assets.link(THRONE, AssetLink.none().scene(Scene.Id.game(12)));
        assertThat(studio.json("assets", "media_metadata", 9003))
                .isEqualTo("{\"character_linkage\": {\"note\": 1e9, \"character_template_id\": \"character:ophelia\","
                        + " \"scene_id\": 12}, \"w\": 2}");

        assets.link(THRONE, AssetLink.none().template(ref("ophelia")).withoutScene());
        assertThat(studio.json("assets", "media_metadata", 9003))
                .isEqualTo("{\"character_linkage\": {\"note\": 1e9, \"character_template_id\": \""
                        + templateId(4).uuid() + "\"}, \"w\": 2}");

        assets.link(THRONE, AssetLink.none().withoutTemplate().withoutInstance());
        assertThat(studio.json("assets", "media_metadata", 9003))
                .isEqualTo("{\"character_linkage\": {\"note\": 1e9}, \"w\": 2}");
        assertThat(assets.link(THRONE, AssetLink.none().withoutTemplate())).isEmpty();
    }

    @Test
    void link_whatContradictsItself_isRefused() {
        assertThatThrownBy(() -> assets.link(
                        THRONE, AssetLink.none().template(ref("osric")).instance(instanceId(3, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of " + template(4) + ", not of " + template(12));
        assertThatThrownBy(() -> assets.link(
                        THRONE, AssetLink.none().instance(instanceId(1, 4)).scene(Scene.Id.game(45))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lives in world:1");
        assertThatThrownBy(() -> AssetLink.none().template(ref(instance(1, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assets.link(THRONE, AssetLink.none().scene(Scene.Id.content(11))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scene: scene:content:11 is no game scene; only those have links");
        assertThatThrownBy(() -> assets.link(new Asset.Id(9999), AssetLink.none()))
                .isInstanceOf(UnknownNodeException.class);
        assertThatThrownBy(() -> assets.link(THRONE, AssetLink.none().scene(Scene.Id.game(53))))
                .isInstanceOf(UnknownNodeException.class);
        assertThat(studio.edgeChanges()).isEmpty();
    }

    @Test
    void tags_addedRemovedAndSet_readBackAsExactlyTheirEdges() {
        assets.addTag(THRONE, "empty");
        assets.addTag(THRONE, "character:osric");
        assets.addTag(THRONE, "scene: 12");
        assets.addTag(THRONE, "arc:revenge");

        assertThat(studio.json("assets", "tags", 9003))
                .isEqualTo("[\"empty\", \"" + template(12) + "\", \"scene:12\", \"arc:revenge\"]");
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ asset:9003 depicts " + template(12) + " ASSET_TAG",
                        "+ asset:9003 part_of_arc arc:revenge ASSET_TAG",
                        "+ scene:game:12 contains_asset asset:9003 ASSET_TAG");
        assertThat(assets.addTag(THRONE, "character:osric")).isEmpty();

        assets.removeTag(THRONE, "character:osric");
        assets.removeTag(THRONE, "scene:12");
        assertThat(studio.json("assets", "tags", 9003)).isEqualTo("[\"empty\", \"arc:revenge\"]");
        assertThat(assets.setTags(THRONE, List.of("empty", "arc:revenge"))).isEmpty();

        assets.setTags(THRONE, List.of("osric", "character:osric"));
        assertThat(studio.json("assets", "tags", 9003)).isEqualTo("[\"osric\", \"" + template(12) + "\"]");
    }

    @Test
    void addTag_whatNamesNothing_isRefused() {
        for (String tag : List.of(" ", "character:", "arc: ", "instance:burbage", "scene:x", "scene:99999999999")) {
            assertThatThrownBy(() -> assets.addTag(THRONE, tag)).as(tag).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> assets.addTag(THRONE, "scene:53")).isInstanceOf(UnknownNodeException.class);
        assertThatThrownBy(() -> assets.addTag(THRONE, "character:fishmonger"))
                .isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void generation_charactersAndScene_readBackAsExactlyTheirEdges() {
        generations.setCharacters(CANNON, List.of(ref("claudius"), ref(instance(3, 4)), ref(template(2))));
        generations.setScene(CANNON, Scene.Id.game(12));

        assertThat(studio.json("generations", "canonical_params", 9002))
                .isEqualTo("{\"mood\" : \"festive\", \"character_refs\": [\"" + template(2) + "\", \"" + instance(3, 4)
                        + "\"], \"scene_id\": 12}");
        assertThat(studio.edgeChanges())
                .containsExactly(
                        "+ generation:9002 created_for scene:game:12 GENERATION_PARAMS",
                        "+ generation:9002 involves_character " + template(2) + " GENERATION_REFS",
                        "+ generation:9002 involves_character " + instance(3, 4) + " GENERATION_REFS");
        assertThat(generations.setCharacters(CANNON, List.of(ref("claudius"), ref(instance(3, 4)))))
                .isEmpty();

        generations.addCharacter(CANNON, ref("osric"));
        generations.removeCharacter(CANNON, ref("claudius"));
        generations.setSceneNode(CANNON, 4501);
        assertThat(studio.json("generations", "canonical_params", 9002))
                .isEqualTo("{\"mood\" : \"festive\", \"character_refs\": [\"" + instance(3, 4) + "\", \"" + template(12)
                        + "\"], \"scene_id\": 45, \"scene_node_id\": 4501}");

        generations.removeScene(CANNON);
        assertThat(studio.edgeChanges()).noneMatch(edge -> edge.startsWith("+") && edge.contains("created_for"));
        assertThat(generations.removeScene(CANNON)).isEmpty();
    }
}
