package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.check.RuleSet;
import io.charactergraph.model.NodeKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All questions that the public classes answer by a table, by the names of their methods. */
final class PublicQuestions {

    static final String FINDINGS = "SparkGraph.findings";

    private PublicQuestions() {}

    /** The questions, by class and method. */
    static Map<String, Function<SparkGraph, Dataset<Row>>> all() {
        Map<String, Function<SparkGraph, Dataset<Row>>> all = new LinkedHashMap<>();
        all.put("SparkGraph.nodes", SparkGraph::nodes);
        all.put("SparkGraph.edges", SparkGraph::edges);
        all.put("SparkGraph.unresolved", SparkGraph::unresolved);
        all.put("SparkGraph.coverage", SparkGraph::coverage);
        all.put("SparkGraph.usages", SparkGraph::usages);
        all.put("SparkGraph.manifests", SparkGraph::manifests);
        all.put("SparkGraph.npcLinks", SparkGraph::npcLinks);
        all.put("SparkGraph.relationships", SparkGraph::relationships);
        all.put("SparkGraph.capabilities", SparkGraph::capabilities);
        all.put("SparkGraph.outsideReferences", SparkGraph::outsideReferences);
        all.put("SparkGraph.ruleOutcomes", graph -> graph.ruleOutcomes(RuleSet.standard()));
        all.put(
                "CharacterTables.unknown",
                graph -> graph.characters(templates(graph)).unknown());
        all.put("CharacterTables.scenes", graph -> graph.characters().scenes());
        all.put("CharacterTables.assets", graph -> graph.characters().assets());
        all.put("CharacterTables.generations", graph -> graph.characters().generations());
        all.put("CharacterTables.npcs", graph -> graph.characters().npcs());
        for (int depth = 1; depth <= 3; depth++) {
            int far = depth;
            all.put(
                    "CharacterTables.graphs(" + depth + ")",
                    graph -> graph.characters().graphs(far));
            all.put(
                    "CharacterTables.graphEdges(" + depth + ")",
                    graph -> graph.characters().graphEdges(far));
        }
        all.put("UsageTables.all", graph -> graph.usage().all());
        all.put("UsageTables.neverUsed", graph -> graph.usage().neverUsed());
        all.put("UsageTables.ranking", graph -> graph.usage().ranking());
        all.put("RatingTables.effective", graph -> graph.ratings().effective());
        all.put("RatingTables.rollUp", graph -> graph.ratings().rollUp());
        all.put("TogetherTables.pairs", graph -> graph.together().pairs());
        all.put("TogetherTables.neverMeet", graph -> graph.together().neverMeet());
        all.put("TogetherTables.withoutRelationship", graph -> graph.together().withoutRelationship(2));
        all.put("MembershipTables.sceneRoles", graph -> graph.membership().sceneRoles());
        all.put("MembershipTables.sceneFillers", graph -> graph.membership().sceneFillers());
        all.put("MembershipTables.sceneWithoutRole", graph -> graph.membership().sceneWithoutRole());
        all.put(
                "MembershipTables.sceneRequiredWithoutRole",
                graph -> graph.membership().sceneRequiredWithoutRole());
        all.put("MembershipTables.sceneCast", graph -> graph.membership().sceneCast());
        all.put(
                "MembershipTables.sceneRelationships",
                graph -> graph.membership().sceneRelationships());
        all.put("MembershipTables.sceneAssets", graph -> graph.membership().sceneAssets());
        all.put("MembershipTables.sceneGenerations", graph -> graph.membership().sceneGenerations());
        all.put("MembershipTables.sceneArcs", graph -> graph.membership().sceneArcs());
        all.put("MembershipTables.sceneWorlds", graph -> graph.membership().sceneWorlds());
        all.put("MembershipTables.arcScenes", graph -> graph.membership().arcScenes());
        all.put("MembershipTables.arcCast", graph -> graph.membership().arcCast());
        all.put("MembershipTables.arcRelationships", graph -> graph.membership().arcRelationships());
        all.put("MembershipTables.arcRoles", graph -> graph.membership().arcRoles());
        all.put("MembershipTables.arcAssets", graph -> graph.membership().arcAssets());
        all.put("MembershipTables.arcGenerations", graph -> graph.membership().arcGenerations());
        all.put("MembershipTables.worldInstances", graph -> graph.membership().worldInstances());
        all.put("MembershipTables.worldNpcs", graph -> graph.membership().worldNpcs());
        all.put("MembershipTables.worldScenes", graph -> graph.membership().worldScenes());
        all.put("MembershipTables.worldArcs", graph -> graph.membership().worldArcs());
        all.put("ChangeTables.nodes", graph -> graph.changesTo(graph).nodes());
        all.put("ChangeTables.edges", graph -> graph.changesTo(graph).edges());
        all.put("ChangeTables.story", graph -> graph.changesTo(graph).story());
        all.put(
                "WhereUsedTables.uses",
                graph -> graph.whereUsed(templates(graph), 1).uses());
        all.put(
                "WhereUsedTables.unresolved",
                graph -> graph.whereUsed(templates(graph), 1).unresolved());
        all.put(
                "WhereUsedTables.outside",
                graph -> graph.whereUsed(templates(graph), 1).outside());
        all.put(
                "WhereUsedTables.unknown",
                graph -> graph.whereUsed(templates(graph), 1).unknown());
        all.put(FINDINGS, SparkGraph::findings);
        return all;
    }

    private static Dataset<Row> templates(SparkGraph graph) {
        return graph.nodes()
                .where(col("type").equalTo(NodeKind.CHARACTER_TEMPLATE.wireType()))
                .select("id");
    }
}
