package io.charactergraph.check;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Records by hand; row ids count up from 1 in each table. */
final class Rows {

    private final List<GraphRecords.Manifest> manifests = new ArrayList<>();
    private final List<GraphRecords.NpcLinkRow> links = new ArrayList<>();
    private final List<GraphRecords.RelationshipRow> relationships = new ArrayList<>();
    private final List<GraphRecords.CapabilityRow> capabilities = new ArrayList<>();
    private final List<GraphRecords.UsageRow> usages = new ArrayList<>();

    Rows roles(Scene.@Nullable Id scene, GraphRecords.RoleEntry... roles) {
        return manifest(scene, List.of(roles), List.of(), List.of());
    }

    static GraphRecords.RoleEntry role(CharacterTemplate.Id who, String role) {
        return new GraphRecords.RoleEntry(
                "key_of_" + role, Optional.of(who), Optional.of(role), Optional.empty(), List.of());
    }

    Rows requires(Scene.@Nullable Id scene, GraphRecords.RelationshipRequirement... required) {
        return manifest(scene, List.of(), List.of(required), List.of());
    }

    static GraphRecords.RelationshipRequirement feels(
            CharacterTemplate.Id a, CharacterTemplate.Id b, @Nullable String type, double... bounds) {
        return new GraphRecords.RelationshipRequirement(
                "a_x_b",
                Optional.of(a),
                Optional.of(b),
                Optional.ofNullable(type),
                bounds.length > 0 ? OptionalDouble.of(bounds[0]) : OptionalDouble.empty(),
                bounds.length > 1 ? OptionalDouble.of(bounds[1]) : OptionalDouble.empty());
    }

    Rows needs(Scene.@Nullable Id scene, CharacterTemplate.Id who, double version) {
        return manifest(
                scene,
                List.of(),
                List.of(),
                List.of(new GraphRecords.InstanceRequirement(
                        "hero", Optional.of(who), false, Optional.empty(), OptionalDouble.of(version), false)));
    }

    Rows needsIn(Optional<World.Id> world, CharacterTemplate.Id who, double version) {
        return manifest(
                null,
                List.of(),
                List.of(),
                List.of(new GraphRecords.InstanceRequirement(
                        "hero", Optional.of(who), true, world, OptionalDouble.of(version), false)));
    }

    private Rows manifest(
            Scene.@Nullable Id scene,
            List<GraphRecords.RoleEntry> roles,
            List<GraphRecords.RelationshipRequirement> required,
            List<GraphRecords.InstanceRequirement> instances) {
        manifests.add(new GraphRecords.Manifest(
                Integer.toString(manifests.size() + 1),
                Optional.ofNullable(scene),
                Optional.empty(),
                List.of(),
                List.of(),
                roles,
                required,
                instances));
        return this;
    }

    Rows link(CharacterInstance.Id instance, GameNpc.Id npc, boolean enabled, int priority, boolean conditional) {
        links.add(new GraphRecords.NpcLinkRow(
                Integer.toString(links.size() + 1),
                Optional.of(instance),
                Optional.of(npc),
                new EdgeDetail.NpcLink(enabled, Optional.empty(), priority, conditional)));
        return this;
    }

    Rows relates(CharacterTemplate.@Nullable Id a, CharacterTemplate.@Nullable Id b, String type, double... strength) {
        relationships.add(new GraphRecords.RelationshipRow(
                Integer.toString(relationships.size() + 1),
                Optional.ofNullable(a),
                Optional.ofNullable(b),
                new EdgeDetail.Relationship(
                        type, strength.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(strength[0]))));
        return this;
    }

    Rows can(CharacterTemplate.@Nullable Id template, CharacterInstance.@Nullable Id instance, String type) {
        capabilities.add(new GraphRecords.CapabilityRow(
                Integer.toString(capabilities.size() + 1),
                Optional.ofNullable(template),
                Optional.ofNullable(instance),
                new EdgeDetail.Capability(type, OptionalInt.empty())));
        return this;
    }

    Rows uses(CharacterTemplate.Id template, String type, NodeId... targets) {
        usages.add(new GraphRecords.UsageRow(
                Integer.toString(usages.size() + 1),
                Optional.of(template),
                type,
                List.of(targets),
                false,
                Optional.empty()));
        return this;
    }

    GraphRecords build() {
        return new GraphRecords(true, manifests, links, relationships, capabilities, usages, List.of());
    }
}
