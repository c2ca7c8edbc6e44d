package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads every table that is there, row by row, and keeps the accounts. */
final class Loader {

    private final Studio studio;

    private Loader(Studio studio) {
        this.studio = studio;
    }

    static Studio load(Map<String, List<Map<String, String>>> rows) {
        Studio studio = new Studio(new Tables(rows));
        new Loader(studio).everything();
        return studio;
    }

    private void everything() {
        Map<String, Consumer<RowReader>> readers = new HashMap<>();
        new CharacterTables(studio).register(readers);
        new SceneTables(studio).register(readers);
        new MediaTables(studio).register(readers);
        // A scene's roles may come from its manifests, so scenes go before those, and scene nodes after.
        List<String> order = new ArrayList<>(List.of("characters", "game_worlds", "game_scenes"));
        for (String table : Tables.KNOWN) {
            if (!order.contains(table)) {
                order.add(table);
            }
        }
        Map<String, Studio.Account> accounts = new HashMap<>();
        for (String table : order) {
            if (studio.tables.wasRead(table)) {
                accounts.put(table, read(table, readers.getOrDefault(table, row -> {})));
            }
        }
        for (String table : Tables.KNOWN) {
            // read for deletion only: the sheet has no line of it (R32)
            if (accounts.containsKey(table) && !table.equals("game_scene_edges")) {
                studio.accounts.put(table, accounts.get(table));
            }
        }
        finishRoles();
    }

    private Studio.Account read(String table, Consumer<RowReader> reader) {
        Studio.Account account = new Studio.Account();
        account.read = studio.tables.unheld(table);
        account.nothing = studio.tables.unheld(table);
        List<Map<String, String>> rows = new ArrayList<>(studio.tables.rows(table));
        if (table.equals("character_npc_links")) {
            rows.sort(CharacterTables.winningLinkFirst(studio.tables));
        }
        for (Map<String, String> row : rows) {
            RowReader current = new RowReader(studio, table, row);
            reader.accept(current);
            account.read++;
            if (current.rowNode != null) {
                account.nodes++;
            } else if (current.madeEdge) {
                account.edgesOnly++;
            } else {
                account.nothing++;
            }
        }
        return account;
    }

    /** Importance: the manifest with the latest stamp, then the lowest id (R22). */
    private void finishRoles() {
        Map<String, Records.Importance> winners = new HashMap<>();
        for (Records.Importance said : studio.importances) {
            Records.Importance best = winners.get(said.role());
            if (best == null || later(said, best)) {
                winners.put(said.role(), said);
            }
        }
        for (Node node : studio.nodes.values()) {
            if (node.kind == Kind.ROLE) {
                if (winners.containsKey(node.id)) {
                    node.fields.put("importance", winners.get(node.id).text());
                }
                List<String> capabilities = new ArrayList<>();
                if (studio.requiredCapabilities.containsKey(node.id)) {
                    capabilities.addAll(studio.requiredCapabilities.get(node.id));
                }
                node.fields.put("requiredCapabilities", capabilities);
            }
        }
    }

    /** Entries of one manifest come by key and manifests by id, so that the first one wins a tie. */
    private static boolean later(Records.Importance said, Records.Importance best) {
        if (said.updatedAt() == null) {
            return false;
        }
        return best.updatedAt() == null || said.updatedAt().compareTo(best.updatedAt()) > 0;
    }
}
