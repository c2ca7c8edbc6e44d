package io.charactergraph.model;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows that reports and checks need whole, beside nodes and edges. Records are no edges: the core queries do not see
 * them. Every list is in the order of the row ids.
 *
 * @param loaded whether the load kept records; when it did not, what needs them says so
 * @param manifests {@code scene_character_manifests}
 * @param npcLinks {@code character_npc_links}, all rows, also those that lost to another link of the same pair
 * @param relationships {@code character_relationships}
 * @param capabilities {@code character_capabilities} that are active
 * @param usages {@code character_usage}
 * @param outsideReferences places that use a node without being one
 * @since 0.1
 */
public record GraphRecords(
        boolean loaded,
        List<Manifest> manifests,
        List<NpcLinkRow> npcLinks,
        List<RelationshipRow> relationships,
        List<CapabilityRow> capabilities,
        List<UsageRow> usages,
        List<OutsideReference> outsideReferences) {

    /** No records: they were left out. */
    public static final GraphRecords LEFT_OUT =
            new GraphRecords(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public GraphRecords {
        manifests = FrozenList.copyOf(manifests);
        npcLinks = FrozenList.copyOf(npcLinks);
        relationships = FrozenList.copyOf(relationships);
        capabilities = FrozenList.copyOf(capabilities);
        usages = FrozenList.copyOf(usages);
        outsideReferences = FrozenList.copyOf(outsideReferences);
    }

    /** Returns how many records there are of each kind. */
    @Override
    public String toString() {
        return loaded
                ? manifests.size() + " manifests, " + npcLinks.size() + " NPC links, " + relationships.size()
                        + " relationships, " + capabilities.size() + " capabilities, " + usages.size() + " usage rows, "
                        + outsideReferences.size() + " references from outside"
                : "records were left out";
    }

    /**
     * A scene's manifest.
     *
     * @param rowId the row
     * @param scene the scene; absent when there is no such scene
     * @param updatedAt when it was last changed
     * @param required the required characters that exist, in order of the array
     * @param optional the optional characters that exist, in order of the array
     * @param roles its role entries, by key
     * @param relationships its required relationships, by key
     * @param instanceRequirements its instance requirements, by key
     */
    public record Manifest(
            String rowId,
            Optional<Scene.Id> scene,
            Optional<Instant> updatedAt,
            List<CharacterTemplate.Id> required,
            List<CharacterTemplate.Id> optional,
            List<RoleEntry> roles,
            List<RelationshipRequirement> relationships,
            List<InstanceRequirement> instanceRequirements) {

        /** Copies the lists. */
        public Manifest {
            required = FrozenList.copyOf(required);
            optional = FrozenList.copyOf(optional);
            roles = FrozenList.copyOf(roles);
            relationships = FrozenList.copyOf(relationships);
            instanceRequirements = FrozenList.copyOf(instanceRequirements);
        }

        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * An entry of {@code character_roles}.
     *
     * @param key the key as written
     * @param character the template that the key names; absent when it cannot be resolved
     * @param role the role's name; absent when the entry has none
     * @param importance what it says of the role's importance
     * @param requiredCapabilities in order of the array
     */
    public record RoleEntry(
            String key,
            Optional<CharacterTemplate.Id> character,
            Optional<String> role,
            Optional<String> importance,
            List<String> requiredCapabilities) {

        /** Copies the list. */
        public RoleEntry {
            requiredCapabilities = FrozenList.copyOf(requiredCapabilities);
        }

        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * An entry of {@code required_relationships}.
     *
     * @param key the key as written
     * @param a who must feel it; absent when the key cannot be resolved
     * @param b toward whom; absent when the key cannot be resolved
     * @param type the type; one that is not text as canonical JSON; absent when any will do
     * @param minStrength the lower bound, when it is a number
     * @param maxStrength the upper bound, when it is a number
     */
    public record RelationshipRequirement(
            String key,
            Optional<CharacterTemplate.Id> a,
            Optional<CharacterTemplate.Id> b,
            Optional<String> type,
            OptionalDouble minStrength,
            OptionalDouble maxStrength) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * An entry of {@code instance_requirements}.
     *
     * @param key the key as written
     * @param character the template that the key names; absent when it cannot be resolved
     * @param worldAsked whether it asks for a world, also one that cannot be resolved
     * @param world the world asked for; absent when none is, or it cannot be resolved
     * @param minVersion the version asked for, when it is a number, whole or not
     * @param requiresState whether it asks for a state, which is not checked
     */
    public record InstanceRequirement(
            String key,
            Optional<CharacterTemplate.Id> character,
            boolean worldAsked,
            Optional<World.Id> world,
            OptionalDouble minVersion,
            boolean requiresState) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * A row of {@code character_npc_links}.
     *
     * @param rowId the row
     * @param instance the instance; absent when there is no such row
     * @param npc the NPC; absent when there is no such row
     * @param link what the row says
     */
    public record NpcLinkRow(
            String rowId, Optional<CharacterInstance.Id> instance, Optional<GameNpc.Id> npc, EdgeDetail.NpcLink link) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * A row of {@code character_relationships}.
     *
     * @param rowId the row
     * @param a who feels it; absent when there is no such row
     * @param b toward whom; absent when there is no such row
     * @param relationship what the row says
     */
    public record RelationshipRow(
            String rowId,
            Optional<CharacterTemplate.Id> a,
            Optional<CharacterTemplate.Id> b,
            EdgeDetail.Relationship relationship) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * An active row of {@code character_capabilities}.
     *
     * @param rowId the row
     * @param template whose it is; absent when it is an instance's or has no owner
     * @param instance whose it is; absent when it is a template's or has no owner
     * @param capability what the row says
     */
    public record CapabilityRow(
            String rowId,
            Optional<CharacterTemplate.Id> template,
            Optional<CharacterInstance.Id> instance,
            EdgeDetail.Capability capability) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * A row of {@code character_usage}.
     *
     * @param rowId the row
     * @param template whose usage; absent when there is no such row
     * @param usageType as it stands, empty when there is none
     * @param targets what the row names and exists: prompt version, action block, scene, asset or generation
     * @param dangles whether the row names something that does not exist, or cannot be read
     * @param usedAt when
     */
    public record UsageRow(
            String rowId,
            Optional<CharacterTemplate.Id> template,
            String usageType,
            List<NodeId> targets,
            boolean dangles,
            Optional<Instant> usedAt) {

        /** Copies the list. */
        public UsageRow {
            targets = FrozenList.copyOf(targets);
        }

        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }

    /**
     * A place that uses a node without being one.
     *
     * @param table the table
     * @param rowId the row
     * @param path the column and the path inside its JSON
     * @param target the node
     */
    public record OutsideReference(String table, String rowId, String path, NodeId target) {
        @Override
        public String toString() {
            return Labels.brief(OneLine.record(this));
        }
    }
}
