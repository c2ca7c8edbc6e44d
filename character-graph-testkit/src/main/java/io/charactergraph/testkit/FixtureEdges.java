package io.charactergraph.testkit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the evidence of edges; errors list what is allowed. */
final class FixtureEdges {

    private final FixtureState state;

    FixtureEdges(FixtureState state) {
        this.state = state;
    }

    /** Writes an edge from each of the sources; from the usual one when none is named. */
    void write(EdgeKind kind, String fromName, String toName, String attribute, EvidenceSource... sources) {
        FixtureNode from = state.names().resolve("from", fromName, kind.from());
        FixtureNode to = state.names().resolve("to", toName, kind.to());
        write(kind, from, to, attribute, sources);
    }

    private void write(EdgeKind kind, FixtureNode from, FixtureNode to, String attribute, EvidenceSource... sources) {
        if (!kind.joins(from.kind(), to.kind())) {
            throw new IllegalArgumentException(OneLine.of("to: an edge " + kind.wireType() + " from "
                    + FixtureNames.a(from.kind()) + " leads to " + FixtureNames.a(from.kind()) + "; '" + to.name()
                    + "' is " + FixtureNames.a(to.kind())));
        }
        if (kind == EdgeKind.EXTENSION) {
            if (sources.length > 0) {
                throw new IllegalArgumentException("sources: an edge " + kind.wireType()
                        + " stands in no table of the studio; leave the sources out");
            }
            state.extensions().edge(attribute, from.id(), to.id());
            return;
        }
        List<FixturePlace> places = FixturePlaces.ALL.stream()
                .filter(place -> place.kind() == kind && place.takes().test(from, to))
                .toList();
        if (sources.length == 0) {
            if (places.isEmpty()) {
                throw new IllegalArgumentException(
                        OneLine.of("from: nothing can say that " + sentence(kind, from, to) + "; " + possible(kind)));
            }
            places.get(0).writer().write(state, from, to, attribute);
        }
        for (EvidenceSource source : sources) {
            places.stream()
                    .filter(place -> place.source() == source)
                    .findFirst()
                    .orElseThrow(() -> notThere(kind, from, to, source, places))
                    .writer()
                    .write(state, from, to, attribute);
        }
    }

    private static IllegalArgumentException notThere(
            EdgeKind kind, FixtureNode from, FixtureNode to, EvidenceSource source, List<FixturePlace> places) {
        if (!kind.sources().contains(source)) {
            return new IllegalArgumentException("sources: an edge " + kind.wireType() + " cannot come from " + source
                    + "; it comes from " + kind.sources());
        }
        String why = FixturePlaces.ALL.stream()
                .filter(place -> place.kind() == kind && place.source() == source)
                .map(place -> "it holds " + place.holds())
                .findFirst()
                .orElse(byOther(kind));
        return new IllegalArgumentException(OneLine.of(
                "sources: " + source + " cannot say that " + sentence(kind, from, to) + ": "
                        + why
                        + (places.isEmpty()
                                ? ""
                                : "; it can come from "
                                        + places.stream()
                                                .map(place -> place.source().name())
                                                .collect(Collectors.joining(", ")))));
    }

    /** Some evidence makes several edges and is written through one of them. */
    private static String byOther(EdgeKind kind) {
        return switch (kind) {
            case HAS_ROLE, APPEARS_IN -> "it says so of who fills a role; write that with fillsRole";
            case SET_IN -> "it says so of a character; write that with requiresInstance";
            default -> "there is no place for it";
        };
    }

    private static String possible(EdgeKind kind) {
        return "an edge " + kind.wireType() + " can come from "
                + FixturePlaces.ALL.stream()
                        .filter(place -> place.kind() == kind)
                        .map(place -> place.source() + (place.holds().isEmpty() ? "" : " (" + place.holds() + ")"))
                        .collect(Collectors.joining(", "));
    }

    private static String sentence(EdgeKind kind, FixtureNode from, FixtureNode to) {
        return name(from) + " " + kind.wireType() + " " + name(to);
    }

    private static String name(FixtureNode node) {
        String word = node.isContentScene()
                ? "content scene"
                : node.isGameScene() ? "game scene" : node.kind().wireType();
        return word + " '" + node.name() + "'";
    }
}
