package io.charactergraph;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.Together;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.engine.AssetsForCharacter;
import io.charactergraph.query.engine.CoAppearances;
import io.charactergraph.query.engine.GenerationsForCharacter;
import io.charactergraph.query.engine.IdentityOf;
import io.charactergraph.query.engine.RatingRollUps;
import io.charactergraph.query.engine.RelationshipsOf;
import io.charactergraph.query.engine.Renames;
import io.charactergraph.query.engine.ScenesForCharacter;
import io.charactergraph.query.engine.UsageStatistics;
import io.charactergraph.state.GraphState;
import java.util.List;
import java.util.Set;

/**
 * The questions about one character, a template or an instance. Obtained from {@link CharacterGraph#character}.
 *
 * <pre>{@code
 * graph.character("ophelia").scenes();
 * }</pre>
 *
 * @since 0.1
 */
public final class CharacterQuestions extends NodeQuestions {

    private final CharacterRef ref;

    CharacterQuestions(GraphState state, NodeId id) {
        super(state, id);
        this.ref = (CharacterRef) id;
    }

    @Override
    String furtherQuestions() {
        return "scenes, assets, generations, graph, usage, together, relationships, rating, rename, template, instances, npcs";
    }

    /**
     * Returns the template: the character itself, or the one that the instance was made from.
     *
     * <pre>{@code
     * graph.character("instance:0b000000-0000-4000-8000-000000003004").template();
     * }</pre>
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the template of the instance
     */
    public CharacterTemplate template() {
        return (CharacterTemplate) state().graph().node(state().requireTemplate(ref));
    }

    /**
     * Returns the instances of a template, by id; of an instance, itself.
     *
     * <pre>{@code
     * graph.character("ophelia").instances();
     * }</pre>
     */
    public List<CharacterInstance> instances() {
        return IdentityOf.instances(asked(), ref);
    }

    /**
     * Returns the NPCs that the character plays, by id: those that its instances sync with, and a template's own.
     *
     * <pre>{@code
     * graph.character("ophelia").npcs();
     * }</pre>
     */
    public List<GameNpc> npcs() {
        return IdentityOf.npcs(asked(), ref);
    }

    /**
     * Returns the scenes of the character: the answer of {@link CharacterGraph#findScenesForCharacter}.
     *
     * <pre>{@code
     * graph.character("ophelia").scenes();
     * }</pre>
     */
    public CharacterScenes scenes() {
        return ScenesForCharacter.find(asked(), ref);
    }

    /**
     * Returns the assets of the character for any reason: the answer of {@link CharacterGraph#findAssetsForCharacter}.
     *
     * <pre>{@code
     * graph.character("ophelia").assets();
     * }</pre>
     */
    public CharacterAssets assets() {
        return assets(AssetReason.ALL);
    }

    /**
     * Returns the assets of the character for any of these reasons.
     *
     * <pre>{@code
     * graph.character("ophelia").assets(AssetReason.DIRECT);
     * }</pre>
     */
    public CharacterAssets assets(Set<AssetReason> reasons) {
        return AssetsForCharacter.find(asked(), ref, reasons);
    }

    /**
     * Returns the generations of the character: the answer of {@link CharacterGraph#findGenerationsForCharacter}.
     *
     * <pre>{@code
     * graph.character("ophelia").generations();
     * }</pre>
     */
    public CharacterGenerations generations() {
        return GenerationsForCharacter.find(asked(), ref);
    }

    /**
     * Returns the graph around the template to depth 3: the answer of {@link CharacterGraph#getCharacterGraph}.
     *
     * <pre>{@code
     * graph.character("ophelia").graph();
     * }</pre>
     */
    public CharacterGraph graph() {
        return CharacterGraphs.of(asked(), ref);
    }

    /**
     * Returns the graph around the template to a depth: the answer of {@link CharacterGraph#getCharacterGraph}.
     *
     * <pre>{@code
     * graph.character("ophelia").graph(2).select().kind(NodeKind.SCENE);
     * }</pre>
     *
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public CharacterGraph graph(int depth) {
        return CharacterGraphs.of(asked(), ref, depth);
    }

    /**
     * Returns how much the template is used; of an instance, its template's. Cost: in proportion to what is counted.
     *
     * <pre>{@code
     * graph.character("ophelia").usage().scenes(); // 8
     * }</pre>
     */
    public UsageStats usage() {
        return UsageStatistics.of(asked(), ref);
    }

    /**
     * Returns the templates that share scenes with the template or have a relationship with it; of an instance, its
     * template's. Cost: the casts of its scenes.
     *
     * <pre>{@code
     * graph.character("yorick").together().pairs();
     * }</pre>
     */
    public Together together() {
        return CoAppearances.of(state(), ref);
    }

    /**
     * Returns the declared relationships of the template with other templates, in both directions; of an instance, its
     * template's. Cost: the relationships.
     *
     * <pre>{@code
     * graph.character("ophelia").relationships();
     * }</pre>
     */
    public Relationships relationships() {
        return RelationshipsOf.find(asked(), ref);
    }

    /**
     * Returns the highest rating of what the character is depicted in, and the path to what makes it so.
     *
     * <pre>{@code
     * graph.character("ophelia").rating().rating(); // mature
     * }</pre>
     */
    public RatingRollUp rating() {
        return RatingRollUps.of(asked(), id());
    }

    /**
     * Returns what stops resolving when the template's key changes; of an instance, its template's.
     *
     * <pre>{@code
     * graph.character("osric").rename().places();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public RenameReport rename() {
        return Renames.of(state(), ref);
    }
}
