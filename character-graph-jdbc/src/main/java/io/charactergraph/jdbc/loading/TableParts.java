package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.CatalogQueries;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.TablePlan;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Divides tables into units, which several connections read. A large ordinary table becomes several, each of some of its blocks, in the
 * order in which a scan of the whole table gives the rows. Other tables are one unit each.
 *
 * <p>Views are read by the load's own connection only, since their functions may depend on its session and on the time of its
 * transaction; so are foreign tables, since other connections see other snapshots of the other database.
 */
final class TableParts {

    private final LockedTables locked;
    private final int blocksOfAUnit;
    private final Map<String, PartQueries.Relation> relations = new HashMap<>();

    /**
     * Looks at the catalog, under the safe search path.
     *
     * @param blocksOfAUnit how many blocks of a table are one unit
     */
    TableParts(Snapshot snapshot, LockedTables locked, int blocksOfAUnit) {
        this.locked = locked;
        this.blocksOfAUnit = blocksOfAUnit;
        TreeSet<String> oids = new TreeSet<>();
        locked.tables().forEach(table -> relationsOf(table).forEach(part -> oids.add(part.oid())));
        snapshot.ask(
                        Phase.PROBING,
                        null,
                        () -> snapshot.handle().attach(PartQueries.class).relations(oids.toArray(String[]::new)))
                .forEach(found -> relations.put(found.oid(), found));
    }

    private List<CatalogQueries.Part> relationsOf(StudioTable table) {
        return locked.parts(table).stream()
                .filter(part -> part.kind().equals("relation"))
                .toList();
    }

    /** Each table as one unit, which any connection may read. */
    static List<CopyUnit> whole(List<TablePlan> plans) {
        List<CopyUnit> units = new ArrayList<>();
        for (TablePlan plan : plans) {
            units.add(new CopyUnit(units.size(), plan.table(), plan.copyStatement(), true));
        }
        return units;
    }

    /** Returns the tables of which any connection that sees the snapshot may read rows. */
    List<TablePlan> shared(List<TablePlan> plans) {
        return plans.stream().filter(this::isShared).toList();
    }

    private boolean isShared(TablePlan plan) {
        return !plan.derived() && found(plan).stream().noneMatch(PartQueries.Relation::remote);
    }

    private List<PartQueries.Relation> found(TablePlan plan) {
        List<PartQueries.Relation> found = new ArrayList<>();
        relationsOf(plan.table())
                .forEach(part -> found.add(relations.getOrDefault(
                        part.oid(), new PartQueries.Relation(part.oid(), true, false, 0, 0)))); // came later
        return found;
    }

    /** Returns about how many units there is work for, by the sizes of the tables that are read whole. */
    long work(List<TablePlan> plans) {
        long blocks = 0;
        for (TablePlan plan : shared(plans)) {
            if (isWhole(plan)) {
                blocks += found(plan).stream()
                        .mapToLong(PartQueries.Relation::allBlocks)
                        .sum();
            }
        }
        return blocks / blocksOfAUnit;
    }

    private boolean isWhole(TablePlan plan) {
        return locked.catalog()
                .find(plan.table())
                .map(CatalogTable::source)
                .filter(plan.relation()::equals)
                .isPresent();
    }

    /** Divides tables into units, in the order in which their rows are built. */
    List<CopyUnit> units(List<TablePlan> plans) {
        List<CopyUnit> units = new ArrayList<>();
        for (int number = 0; number < plans.size(); number++) {
            TablePlan plan = plans.get(number);
            boolean shared = isShared(plan);
            List<PartQueries.Relation> found = found(plan);
            long from = 0;
            if (shared && isOrdinary(plan) && found.size() == 1 && found.get(0).divisible()) {
                long blocks = found.get(0).blocks();
                long step = step(found.get(0));
                while (blocks - from > step) {
                    units.add(unit(number, plan.where(places(from) + " and " + before(from + step)), true));
                    from += step;
                }
            }
            // the last part has no end: what the snapshot shows may stand in blocks that were added meanwhile
            units.add(unit(number, from == 0 ? plan : plan.where(places(from)), shared));
        }
        return units;
    }

    /** How many blocks of rows are one unit: fewer when the rows have large texts elsewhere. */
    private long step(PartQueries.Relation relation) {
        return Math.max(1, blocksOfAUnit * relation.blocks() / Math.max(1, relation.allBlocks()));
    }

    private boolean isOrdinary(TablePlan plan) {
        return locked.catalog()
                .find(plan.table())
                .map(CatalogTable::relation)
                .filter(plan.relation()::equals)
                .isPresent();
    }

    private static CopyUnit unit(int number, TablePlan plan, boolean shared) {
        return new CopyUnit(number, plan.table(), plan.copyStatement(), shared);
    }

    private static String places(long fromBlock) {
        return "ctid operator(pg_catalog.>=) " + place(fromBlock);
    }

    private static String before(long block) {
        return "ctid operator(pg_catalog.<) " + place(block);
    }

    private static String place(long block) {
        return "cast('(" + block + ",0)' as pg_catalog.tid)";
    }
}
