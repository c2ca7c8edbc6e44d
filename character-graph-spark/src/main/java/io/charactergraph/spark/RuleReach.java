package io.charactergraph.spark;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import io.charactergraph.check.Finding;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.spark.Look.Sight;
import io.charactergraph.spark.Look.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;

/**
 * How far each rule looks. A part has the things whose findings it reports, and of all other things what the rules read to judge
 * them; so a rule finds there what it finds in the whole graph, as far as its own things go.
 *
 * @param steps the edges that it reads: the first look of each is at the rule's own things
 * @param rows what it reads beside edges
 * @param owner which thing a finding is about
 */
record RuleReach(List<Step> steps, Set<PartSource> rows, Owner owner) {

    /**
     * Which templates a filler is: the looks of {@code Characters}. An instance has one template; an NPC has those of the
     * instances that are linked to it, and those whose own column names it.
     */
    private static final Step[] IDENTITY = {
        Look.to(EdgeKind.INSTANTIATES).step(),
        Look.to(EdgeKind.SYNCS_WITH).then(Look.to(EdgeKind.INSTANTIATES).step()),
        Look.to(EdgeKind.LEGACY_NPC).step()
    };

    /** Whether a scene has a filled role. */
    private static final Step FILLED = Look.from(EdgeKind.HAS_ROLE)
            .then(Look.to(EdgeKind.FILLS_ROLE).firstFew().step());

    /** Who fills a role, and which templates they are. */
    private static final Step FILLERS = Look.to(EdgeKind.FILLS_ROLE).then(IDENTITY);

    /** Which roles a world casts; of several edges of one role one is enough. */
    private static final Step CASTS = Look.from(EdgeKind.CASTS).firstFew().step();

    /** Where an instance lives for a ceiling, and whom that world casts. */
    private static final Step LIVES =
            Look.from(EdgeKind.LIVES_IN).in(Sight.BELOW).then(CASTS);

    private static final Map<String, RuleReach> ALL = all();

    /** Returns the reach of a rule. */
    static RuleReach of(String rule) {
        return Objects.requireNonNull(ALL.get(rule), rule);
    }

    /** The ids of the rules, in the order of the spec. */
    static Set<String> rules() {
        return ALL.keySet();
    }

    private static Map<String, RuleReach> all() {
        Map<String, RuleReach> all = new LinkedHashMap<>();
        for (String rule : List.of("dangling-reference", "malformed-reference", "ambiguous-reference")) {
            all.put(rule, reading(Owner.REFERENCE, PartSource.UNRESOLVED));
        }
        all.put(
                "hard-coded-npc",
                reading(Owner.PRIMARY).along(Look.to(EdgeKind.APPEARS_IN).step()));
        // Any link refutes the finding; of the uses it names the first.
        all.put(
                "npc-without-character",
                reading(Owner.PRIMARY)
                        .along(
                                Look.from(EdgeKind.APPEARS_IN)
                                        .at(NodeKind.GAME_NPC)
                                        .firstFew()
                                        .step(),
                                Look.from(EdgeKind.FILLS_ROLE)
                                        .at(NodeKind.GAME_NPC)
                                        .firstFew()
                                        .step(),
                                Look.to(EdgeKind.SYNCS_WITH).firstFew().step(),
                                Look.to(EdgeKind.LEGACY_NPC).firstFew().step()));
        // The sentence counts the scenes of the asset, so all of them are there.
        all.put(
                "asset-without-character",
                reading(Owner.PRIMARY)
                        .along(
                                Look.to(EdgeKind.CONTAINS_ASSET).then(FILLED),
                                Look.from(EdgeKind.DEPICTS).firstFew().step(),
                                Look.from(EdgeKind.GENERATED_BY)
                                        .then(Look.from(EdgeKind.INVOLVES_CHARACTER)
                                                .firstFew()
                                                .step())));
        all.put(
                "generation-without-character",
                reading(Owner.PRIMARY)
                        .along(
                                Look.from(EdgeKind.INVOLVES_CHARACTER)
                                        .firstFew()
                                        .step(),
                                Look.from(EdgeKind.CREATED_FOR).then(FILLED)));
        all.put(
                "role-unfilled",
                reading(Owner.PRIMARY)
                        .along(
                                Look.from(EdgeKind.HAS_ROLE)
                                        .then(Look.named(EdgeKind.CASTS).step()),
                                FILLERS,
                                Look.from(EdgeKind.REQUIRES_CHARACTER).step(),
                                Look.from(EdgeKind.SET_IN).in(Sight.BELOW).then(CASTS),
                                Look.from(EdgeKind.HAS_ROLE).in(Sight.BELOW).step(),
                                Look.to(EdgeKind.APPEARS_IN).in(Sight.BELOW).then(LIVES),
                                Look.to(EdgeKind.FILLS_ROLE).in(Sight.BELOW).then(LIVES)));
        all.put(
                "role-conflict",
                reading(Owner.PRIMARY, PartSource.ROLES, PartSource.MANIFESTS).along(FILLERS));
        // It names the first uses; that there is one is all that it asks beside.
        all.put(
                "inactive-in-use",
                reading(Owner.PRIMARY)
                        .along(
                                Look.from(EdgeKind.APPEARS_IN)
                                        .at(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)
                                        .atInactive()
                                        .firstFew()
                                        .step(),
                                Look.from(EdgeKind.FILLS_ROLE)
                                        .at(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)
                                        .atInactive()
                                        .firstFew()
                                        .step()));
        // Of an instance in many scenes each scene has its own finding, so it is the scene's.
        all.put(
                "world-mismatch",
                reading(Owner.SCENE_OF_PAIR)
                        .along(
                                Look.to(EdgeKind.APPEARS_IN)
                                        .then(Look.from(EdgeKind.LIVES_IN).step()),
                                Look.from(EdgeKind.SET_IN).step()));
        all.put(
                "version-behind",
                reading(Owner.VERSION, PartSource.MANIFESTS, PartSource.INSTANCES_BEHIND)
                        .along(Look.to(EdgeKind.INSTANTIATES).step()));
        all.put(
                "capability-missing",
                reading(Owner.PRIMARY, PartSource.CAPABILITIES)
                        .along(FILLERS, Look.from(EdgeKind.HAS_ROLE).step()));
        all.put("relationship-unmet", reading(Owner.REQUIREMENT, PartSource.MANIFESTS, PartSource.REQUIRED_PAIRS));
        all.put("relationship-invalid", reading(Owner.ROW, PartSource.RELATIONSHIPS));
        all.put("npc-link-conflict", reading(Owner.PRIMARY, PartSource.NPC_LINKS));
        all.put(
                "legacy-npc-link",
                reading(Owner.PRIMARY, PartSource.UNRESOLVED_OF_TEMPLATES)
                        .along(Look.from(EdgeKind.LEGACY_NPC).step()));
        all.put(
                "rating-above-scene",
                reading(Owner.SCENE_OF_PAIR)
                        .along(Look.from(EdgeKind.CONTAINS_ASSET).step()));
        // A scene without a rating counts as its highest asset, filter or not.
        all.put(
                "rating-above-world",
                reading(Owner.PRIMARY)
                        .along(
                                Look.to(EdgeKind.CONTAINS_ASSET)
                                        .then(Look.from(EdgeKind.SET_IN).step()),
                                Look.from(EdgeKind.SET_IN).step(),
                                Look.from(EdgeKind.CONTAINS_ASSET)
                                        .in(Sight.LOADED)
                                        .step()));
        all.put("lineage-cycle", reading(Owner.ANY, PartSource.LINEAGE));
        all.put("unused-character", reading(Owner.UNUSED, PartSource.UNUSED));
        all.put("usage-row-stale", reading(Owner.USAGE, PartSource.STALE_USAGES, PartSource.USAGE_COUNTS));
        all.put(
                "role-name",
                reading(Owner.PRIMARY, PartSource.ROLES)
                        .along(Look.from(EdgeKind.HAS_ROLE).step()));
        return all;
    }

    private static RuleReach reading(Owner owner, PartSource... rows) {
        Set<PartSource> sources = EnumSet.noneOf(PartSource.class);
        sources.addAll(Arrays.asList(rows));
        return new RuleReach(List.of(), sources, owner);
    }

    private RuleReach along(Step... edges) {
        return new RuleReach(List.of(edges), rows, owner);
    }

    /** What a part is asked for beside edges. */
    enum PartSource {
        /** The part's own roles, also those without an edge. */
        ROLES,
        /** The part's own unresolved references. */
        UNRESOLVED,
        /** The unresolved references in the rows of the part's own templates. */
        UNRESOLVED_OF_TEMPLATES,
        /** The manifests of the part's own scenes, and its own manifests of no scene. */
        MANIFESTS,
        /** The instances that are behind what these manifests ask for, with their worlds. */
        INSTANCES_BEHIND,
        /** The capabilities of those who fill the part's own roles, one of each type. */
        CAPABILITIES,
        /** The relationships of the pairs that the part's manifests require, each that differs. */
        REQUIRED_PAIRS,
        /** The part's own relationships: all of the same ends and type are in one part. */
        RELATIONSHIPS,
        /** The links of the part's own NPCs. */
        NPC_LINKS,
        /** All edges that may be on a cycle: they are in one part. */
        LINEAGE,
        /** The part's own templates that no edge shows to be used. */
        UNUSED,
        /** The part's own usage rows whose fact no other source has. */
        STALE_USAGES,
        /** How many usage rows those of the part's own templates have that have more than they count. */
        USAGE_COUNTS
    }

    /**
     * Which thing a finding is about, as a text: the part of the text reports the finding. Where the rows of a part are chosen, so
     * that what is there of other things would mislead a rule, the part lists its own things.
     */
    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    enum Owner {
        /** The row of the unresolved reference. */
        REFERENCE(
                true,
                finding -> finding.reference()
                        .map(reference -> row(reference.table(), reference.rowId()))
                        .orElseThrow()),
        /** The primary node, or its scene when it is a role. */
        PRIMARY(false, finding -> thing(finding.nodes().get(0))),
        /** The second node, a scene. */
        SCENE_OF_PAIR(false, finding -> thing(finding.nodes().get(1))),
        /** The manifest that requires a version, or the instance. */
        VERSION(
                false,
                finding -> finding.evidence().get(0).table().equals(StudioTable.SCENE_CHARACTER_MANIFESTS.tableName())
                        ? manifest(
                                finding,
                                finding.nodes().subList(2, finding.nodes().size()))
                        : thing(finding.nodes().get(0))),
        /** The manifest that requires a relationship. */
        REQUIREMENT(false, finding -> manifest(finding, finding.nodes())),
        /** The row of the evidence. */
        ROW(true, finding -> row(finding.evidence().get(0))),
        /** The template. */
        UNUSED(true, finding -> finding.nodes().get(0).toString()),
        /** The usage row, or the template that counts its rows. */
        USAGE(
                true,
                finding -> finding.evidence().get(0).table().equals(StudioTable.CHARACTER_USAGE.tableName())
                        ? row(finding.evidence().get(0))
                        : finding.nodes().get(0).toString()),
        /** No other part has anything that the rule could find. */
        ANY(true, finding -> "");

        private final boolean listed;
        private final Function<Finding, String> thing;

        Owner(boolean listed, Function<Finding, String> thing) {
            this.listed = listed;
            this.thing = thing;
        }

        /** Whether a finding is about a thing of the part. */
        boolean isOf(Finding finding, int part, PartNumbers parts, Set<String> listed) {
            String about = thing.apply(finding);
            return this.listed ? listed.contains(name() + " " + about) : parts.of(about) == part;
        }

        /** The text by which a part lists a thing. */
        Column listing(Column thing) {
            return concat(lit(name() + " "), thing);
        }

        private static String thing(NodeId node) {
            return (node instanceof SceneRole.Id role ? role.sceneId() : node).toString();
        }

        private static String row(Evidence place) {
            return row(place.table(), place.rowId());
        }

        private static String row(String table, String rowId) {
            return table + " " + rowId;
        }

        private static String manifest(Finding finding, List<NodeId> scene) {
            return scene.isEmpty() ? row(finding.evidence().get(0)) : thing(scene.get(0));
        }
    }
}
