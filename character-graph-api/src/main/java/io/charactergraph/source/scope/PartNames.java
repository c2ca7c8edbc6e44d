package io.charactergraph.source.scope;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RowReaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are and name, when the rows of a studio are read in several places: by names, a row finds those of other places that
 * it refers to. The readers of a load say what a row names; a reference that can be read in several ways names each of them. For
 * one thread.
 */
public final class PartNames {

    private final NamesInRow names;
    private final RowReaders readers;
    private final Receiver receiver;

    /** Names that a receiver takes. */
    public PartNames(Schema schema, Receiver receiver) {
        Conventions conventions = new Conventions(schema);
        this.names = new NamesInRow(conventions);
        this.readers = new RowReaders(conventions, names);
        this.receiver = receiver;
    }

    /** Receives what the row that is read is and names. */
    public interface Receiver {

        /** Takes a name under which other rows can ask for the row. A key may be that of several rows. */
        void has(Name name, KnownRow row);

        /** Takes a name for which the row asks; a row may ask several times, and for itself. */
        void asks(Name name);
    }

    /** Returns what reads the rows of a table. */
    public LoadSink.RowConsumer rows(StudioTable table, List<String> missingColumns) {
        LoadSink.RowConsumer reader = readers.of(table, missingColumns);
        return row -> {
            reader.accept(row);
            KnownRow known = names.known();
            take(names.take(table, ""), known);
        };
    }

    private void take(RowNames row, @Nullable KnownRow known) {
        if (known != null) {
            for (Name name : row.own()) {
                if (isAskedFor(name)) {
                    receiver.has(name, known);
                }
            }
        }
        for (RowNames.Named named : row.named()) {
            if (isAskedFor(named.name())) {
                receiver.asks(named.name());
            }
        }
    }

    /** A family is in one part with its versions. */
    private static boolean isAskedFor(Name name) {
        return name.kind().table().isPresent() && name.kind() != Name.Kind.FAMILY;
    }
}
