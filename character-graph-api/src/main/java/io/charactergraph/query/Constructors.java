package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.query.parts.AnswerMakers;
import io.charactergraph.query.parts.ArcViewParts;
import io.charactergraph.query.parts.CastingTableParts;
import io.charactergraph.query.parts.CharacterAssetsParts;
import io.charactergraph.query.parts.CharacterGenerationsParts;
import io.charactergraph.query.parts.CharacterScenesParts;
import io.charactergraph.query.parts.DeletionReportParts;
import io.charactergraph.query.parts.FoundAssetParts;
import io.charactergraph.query.parts.FoundGenerationParts;
import io.charactergraph.query.parts.FoundPathParts;
import io.charactergraph.query.parts.FoundPathsParts;
import io.charactergraph.query.parts.FoundSceneParts;
import io.charactergraph.query.parts.LineageParts;
import io.charactergraph.query.parts.NodeEdgesParts;
import io.charactergraph.query.parts.NpcCharactersParts;
import io.charactergraph.query.parts.RatingRollUpParts;
import io.charactergraph.query.parts.ReadinessParts;
import io.charactergraph.query.parts.RelationshipsParts;
import io.charactergraph.query.parts.RenameReportParts;
import io.charactergraph.query.parts.SceneCastingParts;
import io.charactergraph.query.parts.SceneStatsParts;
import io.charactergraph.query.parts.SceneViewParts;
import io.charactergraph.query.parts.SuggestionsParts;
import io.charactergraph.query.parts.TogetherParts;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.query.parts.UsageStatsParts;
import io.charactergraph.query.parts.UsageTableParts;
import io.charactergraph.query.parts.WhereUsedParts;
import io.charactergraph.query.parts.WhyParts;
import io.charactergraph.query.parts.WorldViewParts;

/** Registers the constructors of all answers, so that the engine can make them and users cannot. */
final class Constructors {

    private Constructors() {}

    static void register() {
        AnswerMakers.register(UsageTableParts.class, parts -> FrozenList.copyOf(parts.all(), UsageStats.TABLE));
        AnswerMakers.register(CastingTableParts.class, parts -> FrozenList.copyOf(parts.all(), SceneCasting::table));
        AnswerMakers.register(ArcViewParts.class, ArcView::new);
        AnswerMakers.register(CharacterAssetsParts.class, CharacterAssets::new);
        AnswerMakers.register(CharacterGenerationsParts.class, CharacterGenerations::new);
        AnswerMakers.register(CharacterScenesParts.class, CharacterScenes::new);
        AnswerMakers.register(DeletionReportParts.class, DeletionReport::new);
        AnswerMakers.register(FoundAssetParts.class, FoundAsset::new);
        AnswerMakers.register(FoundGenerationParts.class, FoundGeneration::new);
        AnswerMakers.register(FoundPathParts.Step.class, FoundPath.Step::new);
        AnswerMakers.register(FoundPathParts.class, FoundPath::new);
        AnswerMakers.register(FoundPathsParts.class, FoundPaths::new);
        AnswerMakers.register(FoundSceneParts.class, FoundScene::new);
        AnswerMakers.register(LineageParts.Relative.class, Lineage.Relative::new);
        AnswerMakers.register(LineageParts.End.class, Lineage.End::new);
        AnswerMakers.register(LineageParts.class, Lineage::new);
        AnswerMakers.register(NodeEdgesParts.Group.class, NodeEdges.Group::new);
        AnswerMakers.register(NodeEdgesParts.class, NodeEdges::new);
        AnswerMakers.register(NpcCharactersParts.LinkedInstance.class, NpcCharacters.LinkedInstance::new);
        AnswerMakers.register(NpcCharactersParts.LinkedTemplate.class, NpcCharacters.LinkedTemplate::new);
        AnswerMakers.register(NpcCharactersParts.class, NpcCharacters::new);
        AnswerMakers.register(RatingRollUpParts.class, RatingRollUp::new);
        AnswerMakers.register(ReadinessParts.Requirement.class, Readiness.Requirement::new);
        AnswerMakers.register(ReadinessParts.class, Readiness::new);
        AnswerMakers.register(RenameReportParts.Place.class, RenameReport.Place::new);
        AnswerMakers.register(RenameReportParts.class, RenameReport::new);
        AnswerMakers.register(SceneCastingParts.RoleCasting.class, SceneCasting.RoleCasting::new);
        AnswerMakers.register(SceneCastingParts.class, SceneCasting::new);
        AnswerMakers.register(SceneStatsParts.class, SceneStats::new);
        AnswerMakers.register(SceneViewParts.RoleView.class, SceneView.RoleView::new);
        AnswerMakers.register(SceneViewParts.Presence.class, SceneView.Presence::new);
        AnswerMakers.register(SceneViewParts.ShownAsset.class, SceneView.ShownAsset::new);
        AnswerMakers.register(SceneViewParts.class, SceneView::new);
        AnswerMakers.register(TogetherParts.Pair.class, Together.Pair::new);
        AnswerMakers.register(TogetherParts.class, Together::new);
        AnswerMakers.register(UnresolvedReferencesParts.class, UnresolvedReferences::new);
        AnswerMakers.register(UsageStatsParts.class, UsageStats::new);
        AnswerMakers.register(WhereUsedParts.Use.class, WhereUsed.Use::new);
        AnswerMakers.register(WhereUsedParts.class, WhereUsed::new);
        AnswerMakers.register(RelationshipsParts.Relationship.class, Relationships.Relationship::new);
        AnswerMakers.register(RelationshipsParts.class, Relationships::new);
        AnswerMakers.register(SuggestionsParts.class, Suggestions::new);
        AnswerMakers.register(WhyParts.class, Why::new);
        AnswerMakers.register(WorldViewParts.class, WorldView::new);
    }
}
