package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes the whole answer sheet of a studio's rows. */
public final class ReferenceSheet {

    private final Studio studio;
    private final View loaded;
    private final List<String> lines = new ArrayList<>();

    private ReferenceSheet(Studio studio) {
        this.studio = studio;
        this.loaded = Filters.apply(studio, ReferenceFilter.asLoaded(""));
    }

    /**
     * The answer sheet.
     *
     * @param rows table name, rows, column, cell in the database's text form; a null or absent cell is SQL NULL, an
     *     absent table does not exist
     */
    public static List<String> lines(Map<String, List<Map<String, String>>> rows, List<ReferenceFilter> filters) {
        return LargeStack.call(() -> {
            ReferenceSheet sheet = new ReferenceSheet(Loader.load(rows));
            sheet.ofTheWhole();
            for (ReferenceFilter filter : filters) {
                sheet.ofFilter(filter);
            }
            return sheet.lines;
        });
    }

    /** The answer sheet of rows of the later schema. */
    public static List<String> linesOfLater(
            Map<String, List<Map<String, String>>> rows, List<ReferenceFilter> filters) {
        return lines(LaterTables.read(rows), filters);
    }

    /** The evidence of every edge of a studio's rows, sorted: the lines over which {@code evidence-digest} goes. */
    public static List<String> evidence(Map<String, List<Map<String, String>>> rows) {
        return LargeStack.call(() -> {
            List<String> lines = new ArrayList<>();
            for (Edge edge : Loader.load(rows).graph().edges) {
                lines.add(edge.evidenceLine());
            }
            lines.sort(Text.BY_CODE_POINT);
            return lines;
        });
    }

    // ---- lines

    private static Map<String, Object> line(String question) {
        Map<String, Object> line = new TreeMap<>(Text.BY_CODE_POINT);
        line.put("q", question);
        return line;
    }

    private void add(Map<String, Object> line) {
        lines.add(Json.write(line));
    }

    private static void count(Map<String, Object> counts, String key) {
        counts.merge(key, 1, (a, b) -> (Integer) a + (Integer) b);
    }

    // ---- the graph as loaded

    private void ofTheWhole() {
        Map<String, Object> reasons = new TreeMap<>();
        Map<String, Map<String, Object>> byPlace = new TreeMap<>(Text.BY_CODE_POINT);
        Map<String, Set<String>> owners = new TreeMap<>(Text.BY_CODE_POINT);
        for (Issue issue : studio.issues()) {
            count(reasons, issue.reason().name());
            count(
                    byPlace.computeIfAbsent(issue.place().ref(), ref -> new TreeMap<>()),
                    issue.reason().name());
            for (String id : issue.missing()) {
                if (isBeyondIds(id) || id.startsWith("role:null:")) {
                    continue;
                }
                Set<String> owning = owners.computeIfAbsent(Text.withoutHalfSurrogates(id), missing -> new TreeSet<>());
                owning.addAll(issue.holders());
            }
        }
        Map<String, Object> issues = line("issues");
        issues.put("counts", reasons);
        add(issues);
        byPlace.forEach((ref, counts) -> {
            Map<String, Object> line = line("issues-at");
            line.put("ref", ref);
            line.put("counts", counts);
            add(line);
        });
        owners.forEach((missing, owning) -> {
            Map<String, Object> line = line("whoPointsAtMissing");
            line.put("ref", missing);
            line.put("owners", loaded.graph.sorted(owning));
            add(line);
        });
        studio.accounts.forEach((table, account) -> {
            Map<String, Object> line = line("rows");
            line.put("ref", table);
            line.put("read", account.read);
            line.put("nodes", account.nodes);
            line.put("edgesOnly", account.edgesOnly);
            line.put("nothing", account.nothing);
            add(line);
        });
        new Checks(loaded).findings().forEach((rule, found) -> {
            List<String> ids = new ArrayList<>(found);
            ids.removeIf(Objects::isNull);
            Map<String, Object> line = line("findings");
            line.put("ref", rule);
            line.put("n", ids.size());
            line.put("ids", loaded.graph.sorted(ids));
            add(line);
        });
    }

    /** Whether a number is none that an id on the wire can have. */
    private static boolean isBeyondIds(String id) {
        String last = id.substring(id.lastIndexOf(':') + 1);
        return !id.startsWith("character:")
                && !id.startsWith("role:")
                && (last.matches("-?[0-9.]+[eE][+-]?[0-9]+")
                        || last.matches("-?[0-9]+") && new java.math.BigInteger(last).bitLength() > 31);
    }

    // ---- one filter

    private void ofFilter(ReferenceFilter filter) {
        View view = Filters.apply(studio, filter);
        Queries queries = new Queries(view);
        Views views = new Views(view);
        String name = filter.name();
        definition(filter);
        counts(name, view);
        edgesDigests(name, view, filter.none());
        nodeDigests(name, view, filter.none());

        List<String> characters = refs(Kind.TEMPLATE);
        characters.addAll(refs(Kind.INSTANCE));
        ask("findScenesForCharacter", view, name, characters, ref -> Map.of("scenes", scenes(queries, ref)));
        ask(
                "findAssetsForCharacter",
                view,
                name,
                characters,
                ref -> Map.of("assets", reasons("asset", queries.assets(ref))));
        ask(
                "findGenerationsForCharacter",
                view,
                name,
                characters,
                ref -> Map.of("generations", reasons("generation", queries.generations(ref))));
        ask("findCharactersForNpc", view, name, refs(Kind.NPC), queries::charactersForNpc);
        ask("usageStats", view, name, refs(Kind.TEMPLATE), queries::usageStats);
        for (int depth = 1; depth <= 3; depth++) {
            int steps = depth;
            ask(
                    "getCharacterGraph-" + depth,
                    view,
                    name,
                    refs(Kind.TEMPLATE),
                    ref -> characterGraph(queries.characterGraph(ref, steps)));
        }
        ask("sceneView", view, name, refs(Kind.SCENE), views::scene);
        ask("arcView", view, name, refs(Kind.ARC), views::arc);
        ask("worldView", view, name, refs(Kind.WORLD), views::world);
        Map<String, Object> neverUsed = line("neverUsed");
        neverUsed.put("filter", name);
        neverUsed.put("ids", queries.neverUsed());
        add(neverUsed);
        Map<String, Object> ranking = line("ranking");
        ranking.put("filter", name);
        ranking.put("ids", queries.ranking());
        add(ranking);
        List<String> rated = refs(Kind.TEMPLATE);
        rated.addAll(refs(Kind.SCENE));
        rated.addAll(refs(Kind.ARC));
        ask("ratingRollUp", view, name, rated, ref -> {
            Map<String, Object> answer = new TreeMap<>();
            int level = queries.rollUp(ref);
            answer.put("rating", level < 0 ? null : Ratings.NAMES.get(level));
            return answer;
        });
    }

    /** The nodes of a kind in the graph as loaded. */
    private List<String> refs(Kind kind) {
        List<String> ids = new ArrayList<>();
        for (Node node : loaded.graph.ofKind(kind)) {
            ids.add(node.id);
        }
        return ids;
    }

    private void ask(
            String question,
            View view,
            String filter,
            List<String> refs,
            Function<String, Map<String, Object>> answer) {
        for (String ref : refs) {
            Map<String, Object> line = line(question);
            line.put("filter", filter);
            line.put("ref", ref);
            if (view.graph.has(ref)) {
                line.putAll(answer.apply(ref));
            } else {
                line.put("error", "UNKNOWN_ID");
            }
            add(line);
        }
    }

    private void definition(ReferenceFilter filter) {
        Map<String, Object> line = line("filter-def");
        line.put("filter", filter.name());
        if (!filter.none()) {
            line.put(
                    "worlds",
                    filter.worldsOrNull() == null ? null : ids(new TreeSet<>(filter.worldsOrNull()), "world:"));
            Set<String> arcs = new TreeSet<>(Text.BY_CODE_POINT);
            if (filter.arcsOrNull() != null) {
                for (String arc : filter.arcsOrNull()) {
                    arcs.add(Text.trim(arc));
                }
            }
            line.put("arcs", filter.arcsOrNull() == null ? null : ids(arcs, "arc:"));
            line.put("strict", filter.strict());
            line.put("rating", filter.ratingOrNull());
            line.put("includeInactive", filter.includeInactive());
        }
        add(line);
    }

    private static List<String> ids(Collection<?> parts, String prefix) {
        List<String> ids = new ArrayList<>();
        for (Object part : parts) {
            ids.add(prefix + part);
        }
        return ids;
    }

    private void counts(String filter, View view) {
        Map<String, Object> nodes = new TreeMap<>();
        for (Node node : view.graph.nodes.values()) {
            count(nodes, node.kind.wire);
        }
        Map<String, Map<String, Object>> edges = new TreeMap<>();
        for (Edge edge : view.graph.edges) {
            count(edges.computeIfAbsent(edge.kind, kind -> new TreeMap<>()), edge.source);
        }
        Map<String, Object> line = line("counts");
        line.put("filter", filter);
        line.put("nodes", nodes);
        line.put("edges", edges);
        add(line);
    }

    // ---- digests

    private static List<String> edgeLines(Collection<Edge> edges) {
        List<String> found = new ArrayList<>();
        for (Edge edge : edges) {
            found.add(edge.line());
        }
        return found;
    }

    private void digest(String question, String filter, String ref, List<String> digested) {
        Map<String, Object> line = line(question);
        line.put("filter", filter);
        line.put("ref", ref);
        line.put("n", digested.size());
        line.put("sha256", Text.sha256(digested));
        add(line);
    }

    private void edgesDigests(String filter, View view, boolean unfiltered) {
        Map<String, List<Edge>> byKind = new TreeMap<>();
        for (Edge edge : view.graph.edges) {
            byKind.computeIfAbsent(edge.kind, kind -> new ArrayList<>()).add(edge);
        }
        byKind.forEach((kind, edges) -> digest("edges-digest", filter, kind, edgeLines(edges)));
        if (unfiltered) {
            byKind.forEach((kind, edges) -> {
                List<String> digested = new ArrayList<>();
                for (Edge edge : edges) {
                    digested.add(edge.evidenceLine());
                }
                digest("evidence-digest", filter, kind, digested);
            });
        }
    }

    private void nodeDigests(String filter, View view, boolean unfiltered) {
        WireNodes wire = new WireNodes(view);
        Map<String, BiFunction<Node, WireNodes, String>> digests = new LinkedHashMap<>();
        digests.put("ids-digest", (node, writer) -> node.id);
        if (unfiltered) {
            digests.put("nodes-digest", (node, writer) -> {
                List<Object> parts = new ArrayList<>();
                parts.add(node.id);
                parts.add(node.label);
                parts.add(node.rating);
                parts.add(node.active);
                return Json.write(parts);
            });
        }
        digests.put("fields-digest", (node, writer) -> Json.write(writer.write(node)));
        digests.forEach((question, text) -> {
            for (Kind kind : Kind.values()) {
                List<String> digested = new ArrayList<>();
                for (Node node : view.graph.ofKind(kind)) {
                    digested.add(text.apply(node, wire));
                }
                if (!digested.isEmpty()) {
                    digest(question, filter, kind.wire, digested);
                }
            }
        });
    }

    // ---- answers about one node

    private static List<Object> scenes(Queries queries, String ref) {
        List<Object> scenes = new ArrayList<>();
        for (Queries.SceneHit hit : queries.scenes(ref)) {
            Map<String, Object> scene = new TreeMap<>();
            scene.put("scene", hit.scene);
            scene.put("roles", queries.sorted(hit.roles));
            scene.put("required", hit.required);
            scene.put("ways", words(hit.ways));
            scenes.add(scene);
        }
        return scenes;
    }

    private static <E extends Enum<E>> List<Object> reasons(String key, Map<String, EnumSet<E>> found) {
        List<Object> answer = new ArrayList<>();
        found.forEach((id, reasons) -> {
            Map<String, Object> entry = new TreeMap<>();
            entry.put(key, id);
            entry.put("reasons", words(reasons));
            answer.add(entry);
        });
        return answer;
    }

    private static <E extends Enum<E>> List<String> words(EnumSet<E> set) {
        List<String> words = new ArrayList<>();
        for (E word : set) {
            words.add(word.name());
        }
        return words;
    }

    private static Map<String, Object> characterGraph(Graph subgraph) {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("nodes", subgraph.sorted(subgraph.nodes.keySet()));
        answer.put("edges", subgraph.edges.size());
        answer.put("edgesSha256", Text.sha256(edgeLines(subgraph.edges)));
        return answer;
    }
}
