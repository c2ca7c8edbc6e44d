package io.charactergraph.source.rows;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says beside its node and its references. Raw values are those of the emitter. */
public sealed interface RowFact {

    /** Passes itself to the method of its kind. */
    void passTo(Receiver receiver);

    /** Receives facts, each kind by a method of its own. */
    interface Receiver {

        void take(NamedArc fact);

        void take(DeclaredRole fact);

        void take(SceneNode fact);

        void take(EntryNode fact);

        void take(Speaker fact);

        void take(FamilyMember fact);

        void take(PromptFamily fact);

        void take(Pair fact);

        void take(Usage fact);

        void take(Capability fact);

        void take(InactiveCapability fact);

        void take(Manifest fact);
    }

    /** The name of an arc that the row's node is part of. */
    record NamedArc(Row row, String arc, EvidenceSource source, String path, boolean quest) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A role that a game scene declares. */
    record DeclaredRole(SceneRole.Id role, EvidenceSource source, String path, String key) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A scene node, with the scene that its column names as raw value. */
    record SceneNode(int number, long scene) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** The scene node at which a game scene begins. */
    record EntryNode(int scene, int sceneNode) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** The role that speaks in a scene node. */
    record Speaker(Row row, Position position, String role, String text) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** The family of versions that a template is of, with the head of the family. */
    record FamilyMember(
            CharacterTemplate.Id template,
            UUID family,
            @Nullable UUID head) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A prompt family: its title, and the character that it is about. */
    record PromptFamily(UUID family, Optional<String> title, long character) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A row that joins two nodes. */
    record Pair(StudioTable table, String rowId, long from, long to, EdgeDetail detail) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A row of {@code character_usage}. */
    record Usage(
            String rowId,
            long template,
            String type,
            long prompt,
            long action,
            boolean namesBlockByText,
            @Nullable String reference,
            @Nullable Instant usedAt)
            implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** An active row of {@code character_capabilities}. */
    record Capability(Row row, long template, long instance, EdgeDetail.Capability detail, List<RawReference> blocks)
            implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** An inactive row of {@code character_capabilities}. */
    record InactiveCapability(Row row, long template, long instance, List<RawReference> blocks) implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** A row of {@code scene_character_manifests}; entries by their keys, which are free, in order. */
    record Manifest(
            Row row,
            long scene,
            @Nullable Instant updatedAt,
            List<RawReference> required,
            List<RawReference> optional,
            List<ManifestRole> roles,
            List<ManifestRelationship> relationships,
            List<ManifestInstance> instances)
            implements RowFact {
        @Override
        public void passTo(Receiver receiver) {
            receiver.take(this);
        }
    }

    /** The role of a character, whom the free key names; without a role when none can be read (readings R13, R21). */
    record ManifestRole(
            Position position, Optional<String> role, Optional<String> importance, List<String> capabilities) {}

    /** A relationship between two characters, whom the free key names. */
    record ManifestRelationship(
            Position position, Optional<String> type, OptionalDouble minStrength, OptionalDouble maxStrength) {}

    /** What an instance of a character must be, whom the free key names. */
    record ManifestInstance(
            Position position, Optional<RawReference> world, OptionalDouble minVersion, boolean requiresState) {}
}
