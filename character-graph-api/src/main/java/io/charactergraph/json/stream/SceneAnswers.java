package io.charactergraph.json.stream;

import io.charactergraph.model.EvidenceSource;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.WorldView;
import java.util.List;

/** Writes answers about scenes, arcs and worlds. */
final class SceneAnswers {

    private final JsonOut out;
    private final AnswerWriter answers;

    SceneAnswers(JsonOut out, AnswerWriter answers) {
        this.out = out;
        this.answers = answers;
    }

    void view(SceneView view) {
        answers.node("scene", view.scene());
        out.objects("roles", view.roles(), role -> {
            answers.node("role", role.role());
            sources(role.sources());
            out.objects("filledBy", role.filledBy(), this::presence);
        });
        out.objects("withoutRole", view.withoutRole(), this::presence);
        answers.nodes("requiredWithoutRole", view.requiredWithoutRole());
        answers.nodes("cast", view.cast());
        answers.edges("relationships", view.relationships());
        out.texts("because", view.because());
        out.objects("assets", view.assets(), shown -> {
            answers.properties(shown.asset());
            out.numbers("nodeIds", shown.sceneNodes());
        });
        answers.nodes("generations", view.generations());
        answers.nodes("arcs", view.arcs());
        answers.nodes("worlds", view.worlds());
    }

    private void presence(SceneView.Presence presence) {
        answers.node("character", presence.character());
        sources(presence.sources());
    }

    private void sources(List<EvidenceSource> sources) {
        out.texts("sources", sources.stream().map(EvidenceSource::name).toList());
    }

    void casting(SceneCasting casting) {
        answers.node("scene", casting.scene());
        answers.node("world", casting.world());
        out.objects("roles", casting.roles(), role -> {
            answers.node("role", role.role());
            out.property("reason", JsonOut.word(role.reason()));
            answers.nodes("players", role.players());
            out.texts("because", role.because());
            answers.proof(role.edges());
        });
    }

    void readiness(Readiness readiness) {
        answers.node("scene", readiness.scene());
        readiness.world().ifPresent(world -> answers.node("world", world));
        out.property("ready", readiness.ready());
        out.objects("requirements", readiness.requirements(), requirement -> {
            out.property("kind", JsonOut.word(requirement.kind()));
            out.property("status", JsonOut.word(requirement.status()));
            requirement.subject().ifPresent(subject -> answers.node("subject", subject));
            out.property("because", requirement.sentence());
        });
    }

    void arc(ArcView arc) {
        answers.node("arc", arc.arc());
        out.objects("scenes", arc.scenes(), this::view);
        answers.nodes("cast", arc.cast());
        answers.nodes("roles", arc.roles());
        answers.edges("relationships", arc.relationships());
        out.texts("because", arc.because());
        answers.nodes("assets", arc.assets());
        answers.nodes("generations", arc.generations());
    }

    void world(WorldView world) {
        answers.node("world", world.world());
        answers.nodes("instances", world.instances());
        answers.nodes("npcs", world.npcs());
        answers.nodes("scenes", world.scenes());
        answers.nodes("arcs", world.arcs());
    }
}
