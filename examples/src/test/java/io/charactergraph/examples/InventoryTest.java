package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.RuleSet;
import io.charactergraph.examples.Inventory.Entity;
import io.charactergraph.examples.Inventory.Link;
import io.charactergraph.examples.Inventory.Place;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Place.Use;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/inventory.md} complete, and true. */
class InventoryTest {

    /** Enough that every place of the inventory is reported in one of them. */
    private static final int STUDIOS = 60;

    private static final Map<String, String> TABLES = Map.of(
            "template", "characters",
            "instance", "character_instances",
            "NPC", "game_npcs",
            "scene", "game_scenes",
            "content scene", "scenes",
            "scene node", "game_scene_nodes",
            "asset", "assets",
            "generation", "generations",
            "world", "game_worlds",
            "location", "game_locations");

    private final List<Place> places = Inventory.places();

    @Test
    void places_nameEveryKindOfEdgeWithEachOfItsSources_andNoOthers() {
        Set<Link> named =
                places.stream().flatMap(place -> place.readAs().stream()).collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(allowed());
    }

    @Test
    void places_areEachNamedOnce() {
        assertThat(places).extracting(Place::place).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    void places_standInTheTableOfTheirSource_asFarToBeTrustedAsItIs() {
        for (Link link : allowed()) {
            List<Place> of = places.stream()
                    .filter(place -> place.readAs().contains(link))
                    .toList();
            if (link.source() == EvidenceSource.PROMPT_TEXT) {
                assertThat(of).extracting(Place::table).containsExactly("prompt_versions", "action_blocks");
            } else {
                assertThat(of)
                        .allSatisfy(place -> assertThat(place.table())
                                .isEqualTo(link.source().table()));
            }
            assertThat(of)
                    .as(link.toString())
                    .extracting(place -> place.how().replace(' ', '_').toUpperCase(Locale.ROOT))
                    .contains(link.source().basis().name());
        }
    }

    @Test
    void places_areForeignKeysWhereTheDatabaseSaysSo_andNowhereElse() {
        Map<String, List<String>> keys = Inventory.foreignKeys(SampleStudio.schema());
        Map<String, List<String>> named = new TreeMap<>();
        for (Place place : places) {
            if (place.how().equals("foreign key")) {
                named.put(place.place(), List.of(TABLES.getOrDefault(place.to(), place.to()), place.checkedBy()));
            } else {
                assertThat(place.checkedBy()).as(place.place()).isEqualTo("nothing");
                assertThat(place.how()).as(place.place()).isIn("column", "JSON", "tag", "text");
            }
        }

        assertThat(named).isEqualTo(keys);
        assertThat(ForeignKeys.dictionary().all().stream()
                        .map(key -> key.table() + "." + key.columns().get(0)))
                .containsExactlyInAnyOrderElementsOf(named.keySet());
    }

    @Test
    void columns_referToSomethingOrToNothing() {
        Set<String> read = Arrays.stream(StudioTable.values())
                .flatMap(table -> table.columns(SchemaProfile.PROFILE_2025).stream()
                        .map(column -> table.tableName() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> referring = places.stream().map(Place::column).collect(Collectors.toCollection(TreeSet::new));
        Set<String> plain = Inventory.plainColumns();

        assertThat(referring).doesNotContainAnyElementsOf(plain);
        assertThat(Stream.concat(referring.stream(), plain.stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void columnsOfTheSchema_thatLookLikeIds_areNamed() {
        Set<String> named = new TreeSet<>(Inventory.plainColumns());
        places.forEach(place -> named.add(place.column()));
        List<String> notRead = Inventory.notRead();
        Pattern table = Pattern.compile("(?s)CREATE TABLE (\\w+) \\((.*?)\n\\);");
        Pattern id = Pattern.compile("(?m)^ +(\\w+_id) ");

        List<String> ids = table.matcher(SampleStudio.schema())
                .results()
                .flatMap(created ->
                        id.matcher(created.group(2)).results().map(found -> created.group(1) + "." + found.group(1)))
                .toList();

        assertThat(ids)
                .hasSizeGreaterThan(40)
                .allSatisfy(column -> assertThat(named.contains(column)
                                || notRead.contains(column)
                                || notRead.contains(column.substring(column.indexOf('.') + 1)))
                        .as(column)
                        .isTrue());
        assertThat(named).doesNotContainAnyElementsOf(notRead);
    }

    @Test
    void places_areThoseWhereBrokenReferencesAreFound() {
        Map<String, Set<EdgeKind>> found = new TreeMap<>();
        for (int seed = 0; seed < STUDIOS; seed++) {
            RandomStudio studio =
                    RandomStudio.builder().seed(seed).ignoreForeignKeys(true).build();
            for (UnresolvedReference reference : CharacterGraph.load(RowsSource.of(studio.rows()))
                    .tables()
                    .unresolved()
                    .all()) {
                found.computeIfAbsent(Inventory.plain(reference.place()), place -> new TreeSet<>())
                        .addAll(reference.kinds());
            }
        }

        Map<String, Place> named = new TreeMap<>();
        places.forEach(place -> named.put(Inventory.plain(place.place()), place));
        assertThat(found).allSatisfy((place, kinds) -> {
            Place row = named.get(place);
            if (row == null) {
                assertThat(named.keySet()).as(place).anyMatch(longer -> longer.startsWith(place + "."));
            } else {
                assertThat(row.readAs()).as(place).extracting(Link::kind).containsAll(kinds);
            }
        });
        assertThat(named).allSatisfy((place, row) -> {
            if (isReported(row)) {
                assertThat(found).containsKey(place);
            }
        });
    }

    @Test
    void entities_nameTheKindsOfEdgesThatTheyMayEnd() {
        assertThat(Inventory.entities())
                .extracting(Entity::wireType)
                .containsExactlyElementsOf(Arrays.stream(NodeKind.values())
                        .filter(kind -> kind != NodeKind.EXTENSION)
                        .map(NodeKind::wireType)
                        .toList());
        for (Entity entity : Inventory.entities()) {
            NodeKind kind = NodeKind.findByWireType(entity.wireType()).orElseThrow();
            assertThat(entity.links())
                    .as(entity.wireType())
                    .containsExactlyElementsOf(Arrays.stream(EdgeKind.values())
                            .filter(edge -> edge != EdgeKind.EXTENSION)
                            .filter(edge ->
                                    edge.from().contains(kind) || edge.to().contains(kind))
                            .map(EdgeKind::wireType)
                            .toList());
        }
    }

    @Test
    void mismatches_nameEveryCheck() {
        assertThat(Inventory.rules())
                .containsExactlyInAnyOrderElementsOf(RuleSet.standard().ids());
    }

    @Test
    void places_areThoseOfTheSchema() {
        Map<String, Place> named = new TreeMap<>();
        places.forEach(place -> named.put(place.place(), place));
        Set<String> written = new TreeSet<>();

        for (io.charactergraph.schema.Place place : dictionary()) {
            written.add(place.written());
            Place row = named.get(place.written());
            assertThat(row).as(place.written()).isNotNull();
            assertThat(row.how().replace(' ', '_').toUpperCase(Locale.ROOT))
                    .as(place.written())
                    .isEqualTo(place.basis().name());
            assertThat(row.readAs()).as(place.written()).containsAll(links(place));
        }
        assertThat(named.keySet())
                .allSatisfy(place -> assertThat(written)
                        .as(place)
                        .anyMatch(known -> known.equals(place) || known.startsWith(place + ".")));
    }

    /** Fields of nodes are copied, not resolved; places that count for deletion only are not reported (readings R32). */
    private static boolean isReported(Place row) {
        return dictionary().stream()
                .filter(place -> place.written().equals(row.place()))
                .allMatch(place -> place.isReported() && place.use() != Use.FIELD);
    }

    /** The places of the tables that the inventory describes: those of the dictionary's profile. */
    private static List<io.charactergraph.schema.Place> dictionary() {
        return Schema.standard().places().stream()
                .filter(place -> place.profiles().contains(SchemaProfile.PROFILE_2025))
                .toList();
    }

    private static List<Link> links(io.charactergraph.schema.Place place) {
        return place.edges().stream()
                .map(edge -> new Link(
                        EdgeKind.findByWireType(edge.kind()).orElseThrow(), EvidenceSource.valueOf(edge.source())))
                .toList();
    }

    private static Set<Link> allowed() {
        Set<Link> allowed = new LinkedHashSet<>();
        dictionary().forEach(place -> allowed.addAll(links(place)));
        return allowed;
    }
}
