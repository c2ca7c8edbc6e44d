package io.charactergraph.spark;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of a graph in lists, so that the rules of parts are tested on many scopes without Spark. */
final class MemoryPartTables implements PartTables {

    private static final StructType ROLES =
            new StructType().add("roleId", DataTypes.StringType).add("worldId", DataTypes.StringType);

    private static final StructType QUESTS =
            new StructType().add("arcId", DataTypes.StringType).add("memberId", DataTypes.StringType);

    private final Map<GraphTable, List<Row>> tables = new EnumMap<>(GraphTable.class);
    private final Map<GraphTable, Map<String, Map<String, List<Row>>>> byColumn = new EnumMap<>(GraphTable.class);
    private int rows;
    private int rounds;

    MemoryPartTables(StudioRows studio) {
        GraphRows graph = new GraphRows(
                GraphAssembler.load(List.of(RowsSource.of(studio)), LoadOptions.standard()),
                node -> true,
                scene -> true);
        for (GraphTable table : GraphTable.values()) {
            tables.put(
                    table,
                    graph.of(table).map(row -> named(row, table.assembled())).toList());
        }
    }

    private static Row named(Row row, StructType schema) {
        Object[] cells = new Object[row.length()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = schema.fields()[i].dataType() instanceof ArrayType list
                            && list.elementType() instanceof StructType element
                            && row.get(i) != null
                    ? Sequences.ofRows(row.<Row>getList(i).stream()
                            .map(inner -> named(inner, element))
                            .toList())
                    : row.get(i);
        }
        return new GenericRowWithSchema(cells, schema);
    }

    /** All rows of a table. */
    List<Row> all(GraphTable table) {
        return tables.getOrDefault(table, List.of());
    }

    /** How many rows were taken. */
    int rowsTaken() {
        return rows;
    }

    /** How often edges were asked for. */
    int rounds() {
        return rounds;
    }

    private List<Row> find(GraphTable table, String column, String text) {
        return byColumn.computeIfAbsent(table, key -> new HashMap<>())
                .computeIfAbsent(column, key -> {
                    Map<String, List<Row>> by = new HashMap<>();
                    all(table)
                            .forEach(row -> by.computeIfAbsent(
                                            String.valueOf(row.<Object>getAs(column)), k -> new ArrayList<>())
                                    .add(row));
                    return by;
                })
                .getOrDefault(text, List.of());
    }

    private List<Row> taken(Collection<Row> found) {
        rows += found.size();
        return List.copyOf(found);
    }

    @Override
    public List<Row> steps(Collection<Step> steps) {
        rounds++;
        List<Row> found = new ArrayList<>();
        for (Step step : steps) {
            for (Row row : find(
                    GraphTable.EDGES, step.along() ? "from" : "to", step.node().toString())) {
                if (EdgeColumns.kind(row) == step.kind()) {
                    found.add(row);
                }
            }
        }
        return taken(found);
    }

    @Override
    public List<Row> rows(GraphTable table, String column, Collection<String> texts) {
        return taken(texts.stream()
                .flatMap(text -> find(table, column, text).stream())
                .toList());
    }

    @Override
    public List<Row> unresolvedOfManifests(Collection<String> rowIds) {
        return taken(rows(GraphTable.UNRESOLVED, "rowId", rowIds).stream()
                .filter(row -> row.getAs("table").equals("scene_character_manifests"))
                .toList());
    }

    @Override
    public List<Row> sceneNodes(Collection<Integer> numbers) {
        return rows(
                GraphTable.SCENE_NODES,
                "sceneNodeId",
                numbers.stream().map(String::valueOf).toList());
    }

    @Override
    public List<Row> casts(Collection<String> roles) {
        return taken(rows(GraphTable.EDGES, "attribute", roles).stream()
                .filter(row -> EdgeColumns.kind(row) == EdgeKind.CASTS)
                .toList());
    }

    @Override
    public List<Row> rolesCastBy(Collection<WorldRole> parts) {
        List<Row> found = new ArrayList<>();
        for (WorldRole part : parts) {
            for (Row row : find(GraphTable.NODES, "name", part.role())) {
                if (NodeId.parse(row.getAs("id")) instanceof SceneRole.Id role) {
                    Set<String> worlds = worlds(role.sceneId());
                    if (worlds.isEmpty() || worlds.contains(part.world().toString())) {
                        found.add(named(
                                RowFactory.create(role.toString(), part.world().toString()), ROLES));
                    }
                }
            }
        }
        return taken(found);
    }

    @Override
    public List<Row> questMembers(Collection<NodeId> arcs) {
        List<Row> found = new ArrayList<>();
        for (NodeId arc : arcs) {
            List<Row> members = find(GraphTable.EDGES, "to", arc.toString()).stream()
                    .filter(row -> Fields.isTrue(row, "saysQuest"))
                    .map(row -> named(RowFactory.create(arc.toString(), row.getAs("from")), QUESTS))
                    .distinct()
                    .toList();
            List<Row> shown =
                    members.stream().filter(this::isAlwaysShown).limit(1).toList();
            found.addAll(shown.isEmpty() ? members : shown);
        }
        return taken(found);
    }

    private boolean isAlwaysShown(Row member) {
        return find(GraphTable.NODES, "id", member.getAs("memberId")).stream()
                .anyMatch(row -> !Fields.isTrue(row, "ageRestricted")
                        && Fields.findText(row, "contentRating")
                                .filter(rating ->
                                        RatingScale.standard().rank(rating).orElse(1) == 0)
                                .isPresent());
    }

    private Set<String> worlds(NodeId scene) {
        Set<String> worlds = new HashSet<>();
        for (Row row : find(GraphTable.EDGES, "from", scene.toString())) {
            switch (EdgeColumns.kind(row)) {
                case SET_IN -> worlds.add(row.getAs("to"));
                case HAS_ROLE -> addWorlds(row.getAs("to"), EdgeKind.FILLS_ROLE, worlds);
                default -> {}
            }
        }
        addWorlds(scene.toString(), EdgeKind.APPEARS_IN, worlds);
        return worlds;
    }

    private void addWorlds(String to, EdgeKind kind, Set<String> worlds) {
        for (Row row : find(GraphTable.EDGES, "to", to)) {
            if (EdgeColumns.kind(row) == kind) {
                for (Row lives : find(GraphTable.EDGES, "from", row.getAs("from"))) {
                    if (EdgeColumns.kind(lives) == EdgeKind.LIVES_IN) {
                        worlds.add(lives.getAs("to"));
                    }
                }
            }
        }
    }

    @Override
    public List<Row> edgesBetween(Collection<NodeId> nodes) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.toString()));
        return taken(all(GraphTable.EDGES).stream()
                .filter(row -> ids.contains(row.<String>getAs("from")) && ids.contains(row.<String>getAs("to")))
                .toList());
    }

    @Override
    public List<Row> coverage() {
        return taken(all(GraphTable.COVERAGE));
    }
}
