package io.charactergraph.json.stream;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.Together;
import io.charactergraph.query.UsageStats;
import java.util.List;

/**
 * Writes answers about characters. Some properties have underscores: clients that exist read them so.
 */
final class CharacterAnswers {

    private final JsonOut out;
    private final AnswerWriter answers;

    CharacterAnswers(JsonOut out, AnswerWriter answers) {
        this.out = out;
        this.answers = answers;
    }

    private void asked(GraphNode character) {
        if (character instanceof CharacterInstance instance) {
            out.property("character_instance_id", instance.id().uuid().toString());
        } else if (character instanceof CharacterTemplate template) {
            out.property("character_id", template.id().uuid().toString());
        }
    }

    void scenes(CharacterScenes answer) {
        asked(answer.character());
        out.objects("scenes", answer.scenes(), this::scene);
        out.property("count", answer.scenes().size());
    }

    private void scene(FoundScene found) {
        answers.properties(found.scene());
        List<String> roles = found.roles().stream().map(SceneRole.Id::role).toList();
        out.propertyOrNull("role", roles.stream().findFirst());
        out.texts("roles", roles);
        out.property("required", found.required());
        out.words("ways", found.ways());
        out.texts("because", found.because());
        answers.proof(found.edges());
    }

    void assets(CharacterAssets answer) {
        asked(answer.character());
        out.objects("assets", answer.assets(), this::asset);
        out.property("count", answer.assets().size());
    }

    private void asset(FoundAsset found) {
        answers.properties(found.asset());
        out.words("reasons", found.reasons());
        out.texts("because", found.because());
        out.objects("scenes", of(found, EdgeKind.CONTAINS_ASSET), this::sceneOf);
        out.objects("expressions", of(found, EdgeKind.EXPRESSES_AS), this::expression);
        answers.proof(found.edges());
    }

    /** The edges of a kind to the asset; of edges from scenes those from scenes of the game, since only these have nodes. */
    private static List<GraphEdge> of(FoundAsset found, EdgeKind kind) {
        return found.edges().stream()
                .filter(edge ->
                        edge.kind() == kind && edge.to().equals(found.asset().id()))
                .filter(edge -> !(edge.from() instanceof Scene.Id scene) || scene.type() == SceneType.GAME)
                .toList();
    }

    private void sceneOf(GraphEdge edge) {
        out.property("scene_id", ((Scene.Id) edge.from()).number());
        out.property("node_id", edge.sceneNodeId());
    }

    private void expression(GraphEdge edge) {
        out.property("npc_id", ((GameNpc.Id) edge.from()).number());
        out.property("state", edge.detail().attribute());
    }

    void generations(CharacterGenerations answer) {
        asked(answer.character());
        out.objects("generations", answer.generations(), this::generation);
        out.property("count", answer.generations().size());
    }

    private void generation(FoundGeneration found) {
        answers.properties(found.generation());
        out.words("reasons", found.reasons());
        out.words("ways", found.ways());
        out.texts("because", found.because());
        answers.proof(found.edges());
    }

    void npc(NpcCharacters answer) {
        out.property("npc_id", answer.npc().id().number());
        out.propertyOrNull("npc_name", answer.npc().name());
        answers.nodes(
                "character_templates",
                answer.templates().stream()
                        .map(NpcCharacters.LinkedTemplate::template)
                        .toList());
        answers.nodes(
                "character_instances",
                answer.instances().stream()
                        .map(NpcCharacters.LinkedInstance::instance)
                        .toList());
        out.objects("links", answer.instances(), this::link);
    }

    private void link(NpcCharacters.LinkedInstance linked) {
        EdgeDetail.NpcLink link = linked.link();
        out.property("character_instance_id", linked.instance().id().uuid().toString());
        out.property("sync_enabled", link.enabled());
        out.propertyOrNull("sync_direction", link.direction());
        out.property("priority", link.priority());
    }

    void usage(UsageStats answer) {
        out.property("characterId", answer.template().id().uuid().toString());
        out.property("characterName", answer.template().label());
        out.property("instanceCount", answer.instances());
        out.property("npcCount", answer.npcs());
        out.property("sceneCount", answer.scenes());
        out.property("assetCount", answer.assets());
        out.property("directAssetCount", answer.assetsDirect());
        out.property("generationCount", answer.generations());
        out.property("promptVersionCount", answer.promptVersions());
        out.property("actionBlockCount", answer.actionBlocks());
        out.numbers("worldIds", answer.worldIds().stream().map(World.Id::number).toList());
        out.numbers("sceneIds", numbers(answer.sceneIds(), SceneType.GAME));
        out.numbers("contentSceneIds", numbers(answer.sceneIds(), SceneType.CONTENT));
        out.texts(
                "relatedCharacterIds",
                answer.relatedTemplateIds().stream()
                        .map(id -> id.uuid().toString())
                        .toList());
        answer.lastUsed().ifPresent(at -> out.property("lastUsedAt", at));
    }

    private static List<Integer> numbers(List<Scene.Id> scenes, SceneType type) {
        return scenes.stream()
                .filter(scene -> scene.type() == type)
                .map(Scene.Id::number)
                .toList();
    }

    void relationships(Relationships answer) {
        out.property("characterId", answer.template().id().uuid().toString());
        out.objects("relationships", answer.all(), relationship -> {
            answers.node("character", relationship.other());
            out.property("outgoing", relationship.outgoing());
            out.property("because", relationship.because());
            answers.edge("edge", relationship.edge());
        });
        out.property("count", answer.all().size());
    }

    void together(Together answer) {
        out.objects("pairs", answer.pairs(), pair -> {
            answers.node("first", pair.first());
            answers.node("second", pair.second());
            out.numbers("sceneIds", numbers(pair.scenes(), SceneType.GAME));
            out.numbers("contentSceneIds", numbers(pair.scenes(), SceneType.CONTENT));
            out.texts("because", pair.because());
            answers.edges("relationships", pair.relationships());
        });
        out.property("count", answer.pairs().size());
    }

    void rename(RenameReport answer) {
        out.property("characterId", answer.template().id().uuid().toString());
        out.objects("places", answer.places(), place -> {
            out.property("table", place.table());
            out.property("rowId", place.rowId());
            out.property("path", place.path());
            out.property("certainty", JsonOut.word(place.certainty()));
        });
        out.texts("unknowns", answer.unknowns());
    }
}
