package io.charactergraph.tests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes the foreign keys of a studio in PostgreSQL at random: drops some, changes what they do, adds others and tables. */
final class RandomKeys {

    private static final List<String> ACTIONS =
            List.of("no action", "restrict", "cascade", "cascade", "set null", "set default");

    /** Columns that hold ids and have no key in the dictionary. */
    private static final List<String> UNCHECKED = List.of(
            "character_capabilities(character_instance_id) references character_instances",
            "character_dialogue_profiles(character_id) references characters",
            "character_dialogue_profiles(character_instance_id) references character_instances",
            "character_usage(prompt_version_id) references prompt_versions",
            "character_usage(action_block_id) references action_blocks",
            "game_scene_nodes(asset_id) references assets",
            "game_scene_edges(scene_id) references game_scenes",
            "game_scene_edges(from_node_id) references game_scene_nodes",
            "game_locations(asset_id) references assets",
            "game_hotspots(location_id) references game_locations",
            "generations(prompt_version_id) references prompt_versions",
            "generations(parent_generation_id) references generations",
            "action_blocks(prompt_version_id) references prompt_versions",
            "prompt_versions(family_id) references prompt_families");

    private static final List<String> TABLES = List.of(
            "characters",
            "character_instances",
            "character_npc_links",
            "character_usage",
            "game_worlds",
            "game_npcs",
            "game_scenes",
            "game_scene_nodes",
            "game_locations",
            "scenes",
            "scene_assets",
            "assets",
            "generations",
            "prompt_versions",
            "action_blocks");

    private final Random random;
    private final Statement statement;
    private final StringBuilder done = new StringBuilder();

    private RandomKeys(Random random, Statement statement) {
        this.random = random;
        this.statement = statement;
    }

    /** Changes the keys of the studio in the search path, and says what was done. */
    static String change(Connection connection, long seed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            RandomKeys keys = new RandomKeys(new Random(seed), statement);
            keys.changeDeclared();
            keys.addUnchecked();
            keys.addTables();
            return keys.done.toString();
        }
    }

    private void changeDeclared() throws SQLException {
        List<String[]> declared = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select cast(conrelid as regclass), conname, pg_get_constraintdef(oid)"
                        + " from pg_constraint where contype = 'f' and connamespace = 'studio'::regnamespace order by 1, 2")) {
            while (rows.next()) {
                declared.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        for (String[] key : declared) {
            int dice = random.nextInt(10);
            if (dice < 4) {
                execute("alter table " + key[0] + " drop constraint " + key[1]);
                if (dice > 0) {
                    String plain = key[2].replaceFirst(" ON DELETE .*", "");
                    execute("alter table " + key[0] + " add " + plain + " on delete " + action() + " not valid");
                }
            }
        }
    }

    private void addUnchecked() throws SQLException {
        execute("update game_scene_edges e set from_node_id ="
                + " (select id from game_scene_nodes order by hashtext(cast(id as text) || e.id) limit 1)");
        execute("update game_hotspots h set location_id ="
                + " (select id from game_locations order by hashtext(cast(id as text) || h.id) limit 1)");
        for (String column : UNCHECKED) {
            if (random.nextInt(4) == 0) {
                int open = column.indexOf('(');
                execute("alter table " + column.substring(0, open) + " add foreign key " + column.substring(open)
                        + " on delete " + action() + " not valid");
            }
        }
    }

    private void addTables() throws SQLException {
        for (int i = 0; i < 4; i++) {
            String table = TABLES.get(random.nextInt(TABLES.size()));
            String name = "other_" + i;
            String type = type(table);
            execute("create table " + name + " (id int primary key, refers " + type + " references " + table
                    + " on delete " + action() + ")");
            execute("insert into " + name + " select row_number() over (order by id), id from " + table
                    + " where abs(hashtext(cast(id as text)) % 3) = " + random.nextInt(3));
            if (random.nextBoolean()) {
                execute("create table more_" + i + " (id int primary key, refers int references " + name + " on delete "
                        + action() + ")");
                execute("insert into more_" + i + " select id, id from " + name + " where id % 2 = 0");
            }
        }
    }

    private String type(String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = '" + table + "'::regclass and attname = 'id'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String action() {
        return ACTIONS.get(random.nextInt(ACTIONS.size()));
    }

    private void execute(String sql) throws SQLException {
        statement.execute(sql);
        done.append(sql).append('\n');
    }
}
