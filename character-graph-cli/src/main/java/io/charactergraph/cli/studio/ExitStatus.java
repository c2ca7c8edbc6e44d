package io.charactergraph.cli.studio;

/** The exit statuses of all commands, by number. */
public final class ExitStatus {

    /** The command did what it was asked for. */
    public static final int DONE = 0;

    /** A check found what it must not find, or a comparison found a difference. */
    public static final int FOUND = 1;

    /** The command line is wrong: an option, a filter or a selection. */
    public static final int USAGE = 2;

    /** The graph does not have what was named, or the name is ambiguous. */
    public static final int UNKNOWN = 3;

    /** The database or a file could not be read, or the output could not be written. */
    public static final int FAILED = 4;

    /** The command failed by a fault of its own. */
    public static final int FAULT = 5;

    private ExitStatus() {}
}
