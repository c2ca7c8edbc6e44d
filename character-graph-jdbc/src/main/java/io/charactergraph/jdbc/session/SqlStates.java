package io.charactergraph.jdbc.session;

import org.jspecify.annotations.Nullable;

/** What the SQLSTATEs that a load or a writer can meet mean, in words. The server's own words can quote rows and are never used. */
public final class SqlStates {

    public static final String PERMISSION_DENIED = "42501";

    static final String ACTIVE_TRANSACTION = "25001";

    private SqlStates() {}

    static String meaning(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return "the database could not be asked";
        }
        return switch (state) {
            case "08001", "08004" -> "the connection was refused, or the server was not found";
            case ACTIVE_TRANSACTION ->
                "the connection came with a transaction that had already begun and done something; have it ended before the"
                        + " connection is given out, or set auto-commit on the data source";
            case "25006" -> "something tried to write in a read-only transaction";
            case "25P02" ->
                "the connection came with a transaction that had already failed, or a statement before this one failed";
            case "25P03" -> "the server ended a transaction that was idle for too long";
            case "25P04" -> "the server ended a transaction that took too long";
            case "26000", "42P05" ->
                "a statement that the driver had prepared by name is not there, or is there already, as behind a pooler in"
                        + " transaction mode; set prepareThreshold of the driver to 0 there, and unwrap the driver's connection";
            case "3D000" -> "there is no such database";
            case "3F000" -> "there is no such schema";
            case PERMISSION_DENIED -> "permission denied, or row-level security would hide rows";
            case "40P01" ->
                "a deadlock: two transactions waited for each other, and the server rolled this one back; do it again";
            case "42P01" -> "there is no such table";
            case "42703" -> "there is no such column";
            case "53300" -> "the server has no connection left";
            case "55P03" -> "waited too long for a lock that another transaction holds";
            case "57014" -> "the statement was cancelled, by its timeout or by someone";
            case "57P01", "57P02" -> "the server ended the connection";
            case "57P03" -> "the server does not accept connections now";
            default -> meaningOfClass(state.substring(0, 2));
        };
    }

    private static String meaningOfClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> "the connection broke";
            case "0A" -> "the server or the driver cannot do that";
            case "22" -> "a value could not be computed";
            case "23" -> "a constraint of the database does not allow it";
            case "25" -> "the transaction is in a state that does not allow it";
            case "28" -> "the server refused the user or the password";
            case "40" -> "the server rolled the transaction back";
            case "42" -> "the statement does not fit the database";
            case "53" -> "the server is out of resources";
            case "54" -> "a limit of the server was exceeded";
            case "57" -> "an operator intervened";
            case "58" -> "the server's system failed";
            case "XX" -> "the server has an internal error";
            default -> "the database reported an error";
        };
    }
}
