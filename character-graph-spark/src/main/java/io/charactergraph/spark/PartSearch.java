package io.charactergraph.spark;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.LoadScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * Finds the nodes that the questions about a scope need, in rounds: each round asks every table at most once for all that is
 * wanted by then.
 */
final class PartSearch implements NeedRules.Search {

    private final PartTables tables;
    private final Set<NeedFor> needs = new HashSet<>();
    private final Map<Need, Set<NodeId>> nodesByNeed = new EnumMap<>(Need.class);
    private final Deque<NeedFor> open = new ArrayDeque<>();
    private final Set<NodeId> nodes = new LinkedHashSet<>();

    private final Answers<PartTables.Step, NeedRules.End> steps = new Answers<>();
    private final Answers<NodeId, TakenNode> rows = new Answers<>();
    private final Answers<String, TakenNode> keys = new Answers<>();
    private final Answers<Integer, NodeId> sceneNodes = new Answers<>();
    private final Answers<String, NodeId> casts = new Answers<>();
    private final Answers<PartTables.WorldRole, NodeId> roles = new Answers<>();
    private final Answers<NodeId, NodeId> quests = new Answers<>();
    private final Answers<String, Row> unresolved = new Answers<>();
    private final Map<Naming, Answers<NodeId, Row>> naming = new LinkedHashMap<>();
    private boolean complete;

    PartSearch(PartTables tables) {
        this.tables = tables;
    }

    private record NeedFor(NodeId id, Need need) {}

    private record Naming(GraphTable table, String column) {}

    /** The answers to questions of one kind: those that are known, and the questions that are wanted. */
    private final class Answers<K, V> {

        private final Map<K, List<V>> known = new HashMap<>();
        private final Set<K> wanted = new LinkedHashSet<>();

        void ask(K key, Consumer<V> then) {
            List<V> answer = known.get(key);
            if (answer == null) {
                wanted.add(key);
                complete = false;
            } else {
                answer.forEach(then);
            }
        }

        /** Asks for all that is wanted, in one step. */
        void fetch(Function<Collection<K>, List<Row>> question, BiConsumer<Row, BiConsumer<K, V>> read) {
            if (wanted.isEmpty()) {
                return;
            }
            Set<K> asked = new LinkedHashSet<>(wanted);
            wanted.clear();
            asked.forEach(key -> known.put(key, new ArrayList<>()));
            for (Row row : question.apply(asked)) {
                read.accept(
                        row,
                        (key, value) -> Optional.ofNullable(known.get(key))
                                .filter(list -> asked.contains(key))
                                .ifPresent(list -> list.add(value)));
            }
        }
    }

    /** Finds all that the questions about a scope need. */
    void find(LoadScope scope) {
        scope.node().ifPresent(thing -> need(thing, NeedRules.ofScope(thing)));
        scope.castIn().forEach(world -> need(world, Need.SHOWN));
        follow(); // also without a node: what is not there is known then
        for (CharacterRef ref : scope.characters()) {
            find(ref);
        }
        completeNodes();
    }

    private void find(CharacterRef ref) {
        List<String> texts = new ArrayList<>();
        if (ref instanceof CharacterRef.ByKey byKey) {
            texts.add(byKey.key());
            texts.add(Texts.trim(byKey.key()));
        } else if (ref instanceof CharacterTemplate.Id template) {
            need(template, Need.CHARACTER);
            texts.add(template.uuid().toString());
        } else if (ref instanceof CharacterInstance.Id instance) {
            need(instance, Need.INSTANCE);
            step(
                    new PartTables.Step(instance, false, EdgeKind.INSTANTIATES),
                    template -> need(template.node(), Need.CHARACTER));
            fetch();
            step(
                    new PartTables.Step(instance, false, EdgeKind.INSTANTIATES),
                    template -> need(template.node(), Need.CHARACTER));
        }
        texts.forEach(key -> keys.ask(key, template -> {}));
        fetch();
        texts.forEach(key -> keys.ask(key, template -> NeedRules.meant(template, Need.CHARACTER, this)));
        follow();
    }

    /** Follows the needs until nothing more is needed. */
    private void follow() {
        while (!open.isEmpty()) {
            List<NeedFor> incomplete = new ArrayList<>();
            while (!open.isEmpty()) {
                NeedFor one = open.remove();
                complete = true;
                NeedRules.follow(one.id(), one.need(), this);
                if (!complete) {
                    incomplete.add(one);
                }
            }
            open.addAll(incomplete);
            fetch();
        }
    }

    private void fetch() {
        steps.fetch(tables::steps, (row, found) -> {
            NodeId from = NodeId.parse(row.getAs("from"));
            NodeId to = NodeId.parse(row.getAs("to"));
            EdgeKind kind = EdgeColumns.kind(row);
            found.accept(new PartTables.Step(from, true, kind), end(to, row));
            found.accept(new PartTables.Step(to, false, kind), end(from, row));
        });
        rows.fetch(
                ids -> tables.rows(GraphTable.NODES, "id", texts(ids)),
                (row, found) -> found.accept(NodeId.parse(row.getAs("id")), TakenNode.of(row)));
        keys.fetch(texts -> tables.rows(GraphTable.NODES, "key", texts), (row, found) -> {
            TakenNode node = TakenNode.of(row);
            if (node.node() instanceof CharacterTemplate) {
                found.accept(row.getAs("key"), node);
            }
        });
        sceneNodes.fetch(
                tables::sceneNodes,
                (row, found) -> found.accept(row.getAs("sceneNodeId"), NodeId.parse(row.getAs("sceneId"))));
        casts.fetch(tables::casts, (row, found) -> {
            found.accept(row.getAs("attribute"), NodeId.parse(row.getAs("from")));
            found.accept(row.getAs("attribute"), NodeId.parse(row.getAs("to")));
        });
        roles.fetch(tables::rolesCastBy, (row, found) -> {
            NodeId role = NodeId.parse(row.getAs("roleId"));
            found.accept(
                    new PartTables.WorldRole(NodeId.parse(row.getAs("worldId")), ((SceneRole.Id) role).role()), role);
        });
        quests.fetch(
                tables::questMembers,
                (row, found) -> found.accept(NodeId.parse(row.getAs("arcId")), NodeId.parse(row.getAs("memberId"))));
        unresolved.fetch(tables::unresolvedOfManifests, (row, found) -> found.accept(row.getAs("rowId"), row));
        naming.forEach((in, answers) -> answers.fetch(
                ids -> tables.rows(in.table(), in.column(), texts(ids)),
                (row, found) -> found.accept(NodeId.parse(row.getAs(in.column())), row)));
    }

    private static NeedRules.End end(NodeId node, Row row) {
        return new NeedRules.End(
                node,
                Fields.findText(row, "attribute").orElse(""),
                Fields.isTrue(row, "isHint"),
                Fields.isTrue(row, "saysQuest"));
    }

    private static List<String> texts(Collection<? extends NodeId> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    /** Fetches the nodes of which no rule needed the row. */
    private void completeNodes() {
        nodes.forEach(id -> rows.ask(id, node -> {}));
        fetch();
    }

    /** The nodes that are needed and that are there. */
    List<TakenNode> nodes() {
        List<TakenNode> found = new ArrayList<>();
        nodes.forEach(id -> rows.ask(id, found::add));
        return found;
    }

    /** The nodes of which something is needed, whether or not they are there. */
    Set<NodeId> needed(Need need) {
        return Collections.unmodifiableSet(nodesByNeed.getOrDefault(need, Set.of()));
    }

    /** The scenes to which the entry nodes of scenes belong, by the number of the node. */
    Map<Integer, NodeId> owners() {
        Map<Integer, NodeId> owners = new HashMap<>();
        sceneNodes.known.forEach((number, scenes) -> scenes.forEach(scene -> owners.put(number, scene)));
        return owners;
    }

    /** The unresolved references that were asked for. */
    List<Row> unresolved() {
        return unresolved.known.values().stream().flatMap(List::stream).toList();
    }

    /** The rows of a table that name nodes, as far as the rules asked for them; each row once. */
    Set<Row> rows(GraphTable table) {
        Set<Row> all = new LinkedHashSet<>();
        naming.forEach((in, answers) -> {
            if (in.table() == table) {
                answers.known.values().forEach(all::addAll);
            }
        });
        return all;
    }

    @Override
    public void step(PartTables.Step step, Consumer<NeedRules.End> then) {
        steps.ask(step, then);
    }

    @Override
    public void node(NodeId id, Consumer<TakenNode> then) {
        rows.ask(id, then);
    }

    @Override
    public void key(String key, Consumer<TakenNode> then) {
        keys.ask(key, then);
    }

    @Override
    public void sceneOfNode(int number, Consumer<NodeId> then) {
        sceneNodes.ask(number, then);
    }

    @Override
    public void casts(String role, Consumer<NodeId> then) {
        casts.ask(role, then);
    }

    @Override
    public void roles(PartTables.WorldRole part, Consumer<NodeId> then) {
        roles.ask(part, then);
    }

    @Override
    public void rows(GraphTable table, String column, NodeId named, Consumer<Row> then) {
        naming.computeIfAbsent(new Naming(table, column), key -> new Answers<>())
                .ask(named, then);
    }

    @Override
    public void quest(NodeId arc, Consumer<NodeId> then) {
        quests.ask(arc, then);
    }

    @Override
    public void unresolvedOfManifest(String rowId, Consumer<Row> then) {
        unresolved.ask(rowId, then);
    }

    @Override
    public void need(NodeId id, Need need) {
        NeedFor one = new NeedFor(id, need);
        if (needs.add(one)) {
            nodes.add(id);
            nodesByNeed.computeIfAbsent(need, key -> new LinkedHashSet<>()).add(id);
            open.add(one);
        }
    }
}
