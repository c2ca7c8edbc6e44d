package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one row: its columns and JSON fields, the references in them, and the edges they make. */
final class RowReader {

    /** A value that is there and not null, and where it stands. */
    record Spot(Object value, Place place) {}

    /** A scene, the scene node in which the evidence stands, or null, and where the scene is named. */
    record SceneSpot(String scene, String sceneNode, Spot spot) {}

    final Studio studio;
    final Resolver resolver;
    final String table;
    final Map<String, String> row;
    final String rowId;
    /** The node that this row is, or null. */
    String rowNode;
    /** The node that findings about this row name, or null. */
    String primary;

    /** Of a row that is no node the nodes that stand for it: the scene, or the ends that exist (R9a). */
    final List<String> holders = new ArrayList<>();

    boolean madeEdge;

    RowReader(Studio studio, String table, Map<String, String> row) {
        this.studio = studio;
        this.resolver = studio.resolver;
        this.table = table;
        this.row = row;
        this.rowId = Tables.rowId(row);
    }

    // ---- plain columns

    String text(String column) {
        return row.get(column);
    }

    boolean flag(String column, boolean whenAbsent) {
        return studio.tables.flag(table, row, column, whenAbsent);
    }

    Place place(String column) {
        return Place.column(table, rowId, column);
    }

    /** The node that an integer column names; null when it names none, which is reported unless the cell is null. */
    String number(String column, String target) {
        String id = Tables.integer(row, column);
        if (id == null && row.get(column) != null) {
            return resolve(resolver.misfit(target, row.get(column)), new Spot(row.get(column), place(column)));
        }
        return id == null ? null : resolve(resolver.row(target, id), new Spot(id, place(column)));
    }

    String uuid(String column, String target) {
        String id = Tables.uuid(row, column);
        if (id == null && row.get(column) != null) {
            malformed(new Spot(row.get(column), place(column)));
        }
        return id == null ? null : resolve(resolver.row(target, id), new Spot(id, place(column)));
    }

    // ---- JSON

    /** A JSON column, null when it is null or cannot be read (which is reported). */
    Spot json(String column) {
        return json(column, true);
    }

    Spot json(String column, boolean reported) {
        String cell = row.get(column);
        if (cell == null) {
            return null;
        }
        try {
            Object value = Json.parse(cell);
            return value == Json.NULL ? null : new Spot(value, place(column));
        } catch (Json.MalformedException e) {
            if (reported) {
                malformed(new Spot("", place(column)));
            }
            return null;
        }
    }

    /** A field in the dictionary's spelling, else in the other case (R10); null when absent or null. */
    static Spot field(Json.Obj object, Place place, String name) {
        for (String spelling : List.of(name, otherCase(name))) {
            Object value = object.members.get(spelling);
            if (value != null && value != Json.NULL) {
                return new Spot(value, place.field(spelling));
            }
        }
        return null;
    }

    Spot field(Spot container, String name) {
        Json.Obj object = object(container);
        return object == null ? null : field(object, container.place, name);
    }

    static String otherCase(String name) {
        StringBuilder out = new StringBuilder();
        boolean raise = false;
        for (char c : name.toCharArray()) {
            if (c == '_') {
                raise = true;
            } else if (raise) {
                out.append(Character.toUpperCase(c));
                raise = false;
            } else if (Character.isUpperCase(c)) {
                out.append('_').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The object that stands here; any other value is reported. */
    Json.Obj object(Spot spot) {
        if (spot == null) {
            return null;
        }
        if (spot.value instanceof Json.Obj object) {
            return object;
        }
        malformed(spot);
        return null;
    }

    /** The array's elements; any other value is reported and has none. */
    List<Object> elements(Spot spot) {
        if (spot == null) {
            return List.of();
        }
        if (spot.value instanceof Json.Arr array) {
            return array.items;
        }
        malformed(spot);
        return List.of();
    }

    /** A name of a role or an arc; null when it is none, which is reported. */
    String name(Spot spot) {
        if (spot.value instanceof String raw && !Text.isBlank(raw)) {
            return Text.trim(raw);
        }
        malformed(spot);
        return null;
    }

    /** Notes the nodes that stand for the row, when they exist. */
    void heldBy(String... ids) {
        for (String id : ids) {
            if (id != null) {
                holders.add(id);
            }
        }
    }

    // ---- references

    void malformed(Spot spot) {
        resolve(Resolver.Result.MALFORMED, spot);
    }

    /** The id that was found, or null after the reference has been reported. */
    String resolve(Resolver.Result result, Spot spot) {
        String text = spot.value instanceof String string ? string : Json.canonical(spot.value);
        if (result.reason() != null) {
            List<String> pointing = rowNode == null ? List.copyOf(holders) : List.of(rowNode);
            studio.report(new Issue(result.reason(), spot.place, text, rowNode, primary, pointing, result.missing()));
        } else {
            studio.references.add(new Records.Reference(spot.place, text, result.id()));
        }
        return result.id();
    }

    /** Notes a reference that counts for deletion; one that names nothing is not reported (R28, R32). */
    void silently(Resolver.Result result, Spot spot) {
        if (result.reason() == null) {
            studio.references.add(new Records.Reference(spot.place, String.valueOf(spot.value), result.id()));
        }
    }

    /** As the other, of a column. */
    void silently(String column, String target, boolean uuid) {
        String id = uuid ? Tables.uuid(row, column) : Tables.integer(row, column);
        if (id != null) {
            silently(resolver.row(target, id), new Spot(id, place(column)));
        }
    }

    String character(Spot spot) {
        return spot == null ? null : resolve(resolver.character(spot.value), spot);
    }

    String number(Spot spot, String word, String target) {
        return spot == null ? null : resolve(resolver.number(spot.value, word, target), spot);
    }

    String npc(Spot spot) {
        return number(spot, "npc", "game_npcs");
    }

    String asset(Spot spot) {
        return number(spot, "asset", "assets");
    }

    /** {@code scene_id} and {@code scene_node_id} of one object (R27). */
    SceneSpot scene(Json.Obj object, Place place) {
        Spot scene = field(object, place, "scene_id");
        Spot node = field(object, place, "scene_node_id");
        if (scene != null) {
            String sceneId = number(scene, "scene", "game_scenes");
            if (sceneId == null) {
                return null;
            }
            String nodeId = node == null ? null : resolve(resolver.sceneNode(node.value), node);
            if (nodeId != null && !sceneId.equals("scene:game:" + resolver.sceneOfSceneNode(nodeId))) {
                resolve(Resolver.Result.dangling(), node);
                nodeId = null;
            }
            return new SceneSpot(sceneId, nodeId, scene);
        }
        if (node == null) {
            return null;
        }
        String nodeId = resolve(resolver.sceneNode(node.value), node);
        if (nodeId == null) {
            return null;
        }
        String number = resolver.sceneOfSceneNode(nodeId);
        Resolver.Result result = number == null ? Resolver.Result.dangling() : resolver.row("game_scenes", number);
        String sceneId = resolve(result, node);
        return sceneId == null ? null : new SceneSpot(sceneId, nodeId, node);
    }

    // ---- edges

    /** An edge that a column says. */
    Edge edge(String kind, String from, String to, String source) {
        return edge(kind, from, to, source, null, "", null);
    }

    /** An edge that a value in JSON or a text says. */
    Edge edge(String kind, String from, String to, String source, Spot at) {
        return edge(kind, from, to, source, null, "", at);
    }

    /** Makes the edge when both ends are there; no spot is a column. */
    Edge edge(String kind, String from, String to, String source, String sceneNode, String attribute, Spot at) {
        if (from == null || to == null) {
            return null;
        }
        madeEdge = true;
        String path = at == null ? "" : at.place.evidence();
        return studio.add(
                new Edge(kind, from, to, source, sceneNode, attribute == null ? "" : attribute, table, rowId, path));
    }

    /** The attribute that a value gives: text as it is, the rest as canonical JSON, nothing when absent. */
    static String attribute(Spot spot) {
        if (spot == null) {
            return "";
        }
        return spot.value instanceof String text ? text : Json.canonical(spot.value);
    }

    /** Declares a role of a scene, and gives its id. */
    String role(String scene, String name, String source, Spot at) {
        if (scene == null || name == null) {
            return null;
        }
        String role = studio.role(scene, name);
        edge("has_role", scene, role, source, at);
        return role;
    }

    /** An edge to an arc or a quest. */
    void arc(String from, String name, boolean quest, String source, Spot at) {
        if (name != null) {
            Edge edge = edge("part_of_arc", from, studio.arc(name), source, at);
            edge.quest |= quest;
        }
    }
}
