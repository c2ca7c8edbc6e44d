package io.charactergraph.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import scala.Tuple2;

/**
 * Writes records for the partitions of a shuffle into packets, many into one: a shuffle of packets costs less than one of records.
 *
 * @param <T> what the records are made of
 */
abstract class Packing<T> implements Iterator<Tuple2<Integer, byte[]>> {

    /** A packet of so many bytes is sent. */
    private static final int PACKET = 1 << 15;

    /** Packets of so many bytes together are sent, however many partitions there are. */
    private static final int ALL = 1 << 24;

    private final Iterator<T> source;
    private final Map<Integer, Packet> open = new HashMap<>();
    private final Deque<Tuple2<Integer, byte[]>> full = new ArrayDeque<>();
    private int size;
    private boolean isAtEnd;

    Packing(Iterator<T> source) {
        this.source = source;
    }

    /** Writes the records of one. */
    abstract void pack(T one);

    /** Writes what is left when there are no more. */
    void finish() {}

    /** Writes a record for a partition. */
    final void write(int partition, Consumer<Packet> record) {
        Packet packet = open.computeIfAbsent(partition, any -> new Packet());
        int before = packet.size();
        record.accept(packet);
        size += packet.size() - before;
        if (packet.size() >= PACKET) {
            send(partition, packet);
            open.remove(partition);
        } else if (size >= ALL) {
            sendAll();
        }
    }

    private void send(int partition, Packet packet) {
        full.add(new Tuple2<>(partition, packet.toBytes()));
        size -= packet.size();
    }

    private void sendAll() {
        open.forEach(this::send);
        open.clear();
    }

    @Override
    public final boolean hasNext() {
        while (full.isEmpty() && !isAtEnd) {
            if (source.hasNext()) {
                pack(source.next());
            } else {
                finish();
                sendAll();
                isAtEnd = true;
            }
        }
        return !full.isEmpty();
    }

    @Override
    public final Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return full.remove();
    }
}
