package io.charactergraph.spark;

import io.charactergraph.source.scope.KnownRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The rows that the names of a partition have, and the questions of parts for them. A packet holds records of three kinds, each
 * behind the number of its kind.
 */
final class Directory {

    /** A name and what is known of a row that has it. */
    private static final int HAS = 0;

    /** A name and the number of a part that asks for it. */
    private static final int ASKS = 1;

    /** What is known of a row, for the part to which the packet goes. */
    private static final int KNOWN = 2;

    private static final int FULL = 1 << 16;

    private final Map<String, List<KnownRow>> rows = new HashMap<>();
    private final List<byte[]> questions = new ArrayList<>();
    private Packet open = new Packet();

    /** Writes that a row has a name. */
    static void has(Packet packet, String name, KnownRow row) {
        KnownRows.write(packet.number(HAS).text(name), row);
    }

    /** Writes that a part asks for a name. */
    static void asks(Packet packet, String name, int part) {
        packet.number(ASKS).text(name).number(part);
    }

    private static void known(Packet packet, KnownRow row) {
        KnownRows.write(packet.number(KNOWN), row);
    }

    /** Reads the answers in a packet. */
    static List<KnownRow> known(byte[] bytes) {
        List<KnownRow> known = new ArrayList<>();
        new Directory().read(bytes, known);
        return known;
    }

    /** Reads the names for which a packet asks. */
    static List<String> questions(byte[] bytes) {
        Directory directory = new Directory();
        directory.read(bytes, new ArrayList<>());
        List<String> names = new ArrayList<>();
        directory.questions().forEachRemaining(some -> {
            Packet.Reader packet = new Packet.Reader(some);
            while (packet.hasNext()) {
                names.add(Objects.requireNonNull(packet.text()));
                packet.number();
            }
        });
        return names;
    }

    /** Reads a packet. */
    private void read(byte[] bytes, List<KnownRow> known) {
        Packet.Reader packet = new Packet.Reader(bytes);
        while (packet.hasNext()) {
            switch (packet.number()) {
                case HAS ->
                    rows.computeIfAbsent(Objects.requireNonNull(packet.text()), any -> new ArrayList<>(1))
                            .add(KnownRows.read(packet));
                case ASKS -> ask(Objects.requireNonNull(packet.text()), packet.number());
                default -> known.add(KnownRows.read(packet));
            }
        }
    }

    private void ask(String name, int part) {
        open.text(name).number(part);
        if (open.size() >= FULL) {
            questions.add(open.toBytes());
            open = new Packet();
        }
    }

    private boolean isSilent() {
        return questions.isEmpty() && open.size() == 0;
    }

    /** Returns the questions, some at once. */
    private Iterator<byte[]> questions() {
        questions.add(open.toBytes());
        open = new Packet();
        return questions.iterator();
    }

    /** Answers questions for the rows of names. A part that gets a row asks for the row that this one names further. */
    static final class First implements PairFlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Integer, byte[]> {

        private static final long serialVersionUID = 1;

        private final StudioShape shape;

        First(StudioShape shape) {
            this.shape = shape;
        }

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> packets) {
            Directory directory = new Directory();
            packets.forEachRemaining(packet -> directory.read(packet._2(), new ArrayList<>()));
            return new Answering(directory, shape);
        }
    }

    /** Answers the questions that answers led to. Those that these would lead to are not asked. */
    static final class Further
            implements FlatMapFunction2<
                    Iterator<Tuple2<Integer, byte[]>>, Iterator<Tuple2<Integer, byte[]>>, Tuple2<Integer, byte[]>> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(
                Iterator<Tuple2<Integer, byte[]>> names, Iterator<Tuple2<Integer, byte[]>> answers) {
            Directory asked = new Directory();
            answers.forEachRemaining(packet -> asked.read(packet._2(), new ArrayList<>()));
            if (asked.isSilent()) {
                return Collections.emptyIterator();
            }
            Directory directory = new Directory();
            names.forEachRemaining(packet -> directory.read(packet._2(), new ArrayList<>()));
            return new Answering(directory, asked);
        }
    }

    /** Sends answers to the parts that asked. */
    private static final class Answering extends Packing<byte[]> {

        private final Map<String, List<KnownRow>> rows;
        private final @Nullable StudioShape shape;
        private final Remembered asked = new Remembered();

        /** The first answers. */
        Answering(Directory directory, StudioShape shape) {
            super(directory.questions());
            this.rows = directory.rows;
            this.shape = shape;
        }

        /** The last answers, to questions of another directory. */
        Answering(Directory directory, Directory questions) {
            super(questions.questions());
            this.rows = directory.rows;
            this.shape = null;
        }

        @Override
        void pack(byte[] questions) {
            Packet.Reader packet = new Packet.Reader(questions);
            while (packet.hasNext()) {
                List<KnownRow> found = rows.getOrDefault(Objects.requireNonNull(packet.text()), List.of());
                int part = packet.number();
                for (KnownRow row : found) {
                    write(part, answer -> known(answer, row));
                    if (shape != null) {
                        row.further().ifPresent(name -> askFurther(shape, part, Names.text(name)));
                    }
                }
            }
        }

        private void askFurther(StudioShape all, int part, String name) {
            if (asked.isNew(part + " " + name)) {
                write(all.partOfName(name), question -> asks(question, name, part));
            }
        }
    }
}
