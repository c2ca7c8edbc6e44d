package io.charactergraph.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One part of the measurements, run in a virtual machine of its own.
 *
 * @param section one of {@link #SECTIONS}
 * @param nodes about how many nodes the studio has; of the usage how many characters
 * @param peer the peer, or empty for this library
 * @param heap the megabytes of heap
 * @param seconds about how long it takes, to announce it
 */
record Step(String section, int nodes, String peer, int heap, int seconds) {

    static final List<String> SECTIONS = List.of("peers", "own", "usage", "load", "scope", "refresh");
    private static final int MILLION = 1_000_000;

    /** The steps of some sections at some sizes: those that make sense. */
    static List<Step> plan(List<Integer> sizes, List<String> sections) {
        List<Step> steps = new ArrayList<>();
        for (String section : sections) {
            for (int nodes : sizes) {
                steps.addAll(steps(section, nodes));
            }
        }
        return steps;
    }

    private static List<Step> steps(String section, int nodes) {
        int thousands = nodes / 1_000;
        return switch (section) {
            case "peers" -> peers(nodes);
            case "own" ->
                nodes > MILLION ? List.of() : List.of(new Step(section, nodes, "", 3_000, 15 + thousands / 30));
            case "usage" -> nodes != MILLION ? List.of() : List.of(new Step(section, 1_000, "", 5_000, 60));
            case "load" -> List.of(new Step(section, nodes, "", 256, 15 + thousands / 12));
            case "scope" ->
                nodes > MILLION ? List.of() : List.of(new Step(section, nodes, "", 3_000, 30 + thousands / 5));
            case "refresh" ->
                nodes > MILLION ? List.of() : List.of(new Step(section, nodes, "", 3_000, 15 + thousands / 15));
            default -> throw new IllegalArgumentException("section: " + section + "; give some of " + SECTIONS);
        };
    }

    private static List<Step> peers(int nodes) {
        if (nodes > MILLION) {
            return List.of(new Step("peers", nodes, "", 6_000, nodes / 25_000));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("peers", nodes, "", 3_000, 15 + nodes / 50_000));
        for (Peer.Kind kind : Peer.Kind.values()) {
            steps.add(new Step("peers", nodes, kind.name(), nodes < MILLION ? 3_000 : 6_000, 15 + nodes / 6_000));
        }
        return steps;
    }

    /** Runs in this virtual machine, and prints a line of results for each value. */
    void run(Stopwatch watch) throws Exception {
        switch (section) {
            case "peers" -> PeerStep.run(nodes, peer.isEmpty() ? null : Peer.Kind.valueOf(peer), watch);
            case "own" -> OwnStep.run(nodes, watch);
            case "usage" -> OwnStep.busy(nodes);
            case "load" -> DatabaseStep.load(nodes, nodes > MILLION ? "-Xmx5g" : "-Xmx3g");
            case "scope" -> DatabaseStep.scope(nodes);
            case "refresh" -> DatabaseStep.refresh(nodes);
            default -> throw new IllegalArgumentException("section: " + section);
        }
    }

    /** The seconds after which it is ended, since something is wrong: many times what it should take. */
    int mostSeconds() {
        return 300 + 5 * seconds;
    }

    /** The options of its virtual machine. */
    List<String> options() {
        return List.of("-Xmx" + heap + "m");
    }

    String described() {
        return String.format(
                Locale.ROOT,
                "%s, %,d nodes%s",
                section,
                nodes,
                peer.isEmpty() ? "" : ", " + Peer.Kind.valueOf(peer).label());
    }
}
