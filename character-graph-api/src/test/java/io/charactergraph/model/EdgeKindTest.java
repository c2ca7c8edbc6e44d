package io.charactergraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeKindTest {

    private static final CharacterTemplate.Id TEMPLATE = new CharacterTemplate.Id(new UUID(0, 1));
    private static final CharacterInstance.Id INSTANCE = new CharacterInstance.Id(new UUID(0, 2));
    private static final Evidence EVIDENCE = new Evidence("character_instances", "2", "character_id");

    @ParameterizedTest
    @EnumSource
    void joins_isTrueOnlyForTheEndsOfTheTable(EdgeKind kind) {
        for (NodeKind from : NodeKind.values()) {
            for (NodeKind to : NodeKind.values()) {
                boolean allowed = kind.from().contains(from)
                        && kind.to().contains(to)
                        && (kind != EdgeKind.DERIVED_FROM || from == to);
                assertThat(kind.joins(from, to)).as("%s to %s", from, to).isEqualTo(allowed);
            }
        }
    }

    @Test
    void joins_ofDerivedFrom_isOfLikeToLike() {
        assertThat(EdgeKind.DERIVED_FROM.joins(NodeKind.ASSET, NodeKind.ASSET)).isTrue();
        assertThat(EdgeKind.DERIVED_FROM.joins(NodeKind.ASSET, NodeKind.GENERATION))
                .isFalse();
        assertThat(EdgeKind.EXTENSION.joins(NodeKind.ARC, NodeKind.EXTENSION)).isTrue();
        assertThat(EdgeKind.LIVES_IN.joins(NodeKind.WORLD, NodeKind.CHARACTER_INSTANCE))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXTENSION")
    void findByWireType_givesTheKind(EdgeKind kind) {
        assertThat(EdgeKind.findByWireType(kind.wireType())).contains(kind);
    }

    @Test
    void findByWireType_ofAnExtensionOrNoKind_givesNothing() {
        assertThat(EdgeKind.findByWireType("extension")).isEmpty();
        assertThat(EdgeKind.findByWireType("INSTANTIATES")).isEmpty();
    }

    @Test
    void newEdge_betweenKindsThatItCannotJoin_isRefused() {
        assertThatThrownBy(() -> edge(INSTANCE, TEMPLATE, EvidenceSource.INSTANCE_ROW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("instantiates", INSTANCE.toString(), TEMPLATE.toString());
    }

    @Test
    void newEdge_fromASourceThatTheKindHasNot_isRefused() {
        assertThatThrownBy(() -> edge(TEMPLATE, INSTANCE, EvidenceSource.NPC_LINK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NPC_LINK");
    }

    @Test
    void toString_ofAnEdge_namesEndsAndEvidenceInShort() {
        assertThat(edge(TEMPLATE, INSTANCE, EvidenceSource.INSTANCE_ROW))
                .hasToString(
                        "character:0000…0001 instantiates instance:0000…0002 (character_instances 2, character_id)");
    }

    private static GraphEdge edge(NodeId from, NodeId to, EvidenceSource source) {
        return new GraphEdge(
                EdgeKind.INSTANTIATES, from, to, source, OptionalInt.empty(), EdgeDetail.None.NONE, EVIDENCE);
    }
}
