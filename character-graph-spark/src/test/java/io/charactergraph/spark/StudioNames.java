package io.charactergraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * The ids of one studio among many. No two studios have an id in common, the ids of a studio keep their order, and each can be traced
 * back to the studio and to the id that it has there.
 *
 * <p>A number becomes its place among the numbers of the studio, times the number of studios, plus that of the studio: so numbers keep
 * different lengths, and their order stays different from that of their texts. A UUID has the studio in its last digits; a name has the
 * studio before it.
 */
final class StudioNames implements IdParts, Serializable {

    private static final long serialVersionUID = 1;

    /** How many of the last digits of a UUID say the studio. */
    static final int STUDIO_DIGITS = 4;

    private final int studio;
    private final int studios;
    private final ArrayList<Long> numbers;
    private final HashMap<Long, Integer> places = new HashMap<>();
    private final TreeMap<String, String> uuids = new TreeMap<>();

    /**
     * The names of a studio whose tables have these rows.
     *
     * @param studio which of the studios it is, from 0
     * @param studios how many there are
     */
    StudioNames(int studio, int studios, Map<GraphTable, List<Row>> tables) {
        this.studio = studio;
        this.studios = studios;
        Occurring occurring = new Occurring();
        TableIds ids = new TableIds(occurring);
        tables.forEach((table, rows) -> rows.forEach(row -> ids.renamed(table, row)));
        numbers = new ArrayList<>(occurring.numbers);
        numbers.forEach(number -> places.put(number, places.size()));
        occurring.uuids.forEach(uuid -> uuids.put(uuid(uuid), uuid));
        if (!List.copyOf(uuids.values()).equals(List.copyOf(occurring.uuids))) {
            throw new IllegalArgumentException("studio " + studio + " has UUIDs that differ in their last digits only");
        }
    }

    @Override
    public String uuid(String uuid) {
        return uuid(uuid, studio);
    }

    /** A UUID with the number of a studio. */
    static String uuid(String uuid, int studio) {
        return uuid.substring(0, uuid.length() - STUDIO_DIGITS)
                + String.format(Locale.ROOT, "%0" + STUDIO_DIGITS + "x", studio);
    }

    @Override
    public long number(long number) {
        Integer place = places.get(number);
        if (place == null) {
            throw new IllegalArgumentException("studio " + studio + " has no number " + number);
        }
        return (long) place * studios + studio + 1;
    }

    /** Whether the number occurs in the studio's tables. */
    boolean hasNumber(int number) {
        return places.containsKey((long) number);
    }

    @Override
    public String name(String name) {
        return mark(studio) + name;
    }

    /** What stands before the names of a studio. */
    static String mark(int studio) {
        return "s" + studio + "~";
    }

    /** What this renames, traced back. */
    IdParts back() {
        return new Back();
    }

    /** Which of the studios has an id in wire form. */
    static int studioOf(String node, int studios) {
        Owner owner = new Owner(studios);
        owner.node(node);
        return owner.studio;
    }

    /** Which of the studios has the row of an id. */
    static int studioOfRow(String row, int studios) {
        Owner owner = new Owner(studios);
        owner.row(row);
        return owner.studio;
    }

    private final class Back implements IdParts, Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public String uuid(String uuid) {
            String original = uuids.get(uuid);
            if (original == null) {
                throw new IllegalArgumentException("studio " + studio + " has no UUID " + uuid);
            }
            return original;
        }

        @Override
        public long number(long number) {
            if ((number - 1) % studios != studio) {
                throw new IllegalArgumentException("studio " + studio + " has no number " + number);
            }
            return numbers.get((int) ((number - 1) / studios));
        }

        @Override
        public String name(String name) {
            String mark = mark(studio);
            if (!name.startsWith(mark)) {
                throw new IllegalArgumentException("studio " + studio + " has no name " + name);
            }
            return name.substring(mark.length());
        }
    }

    /** Notes the numbers and UUIDs, and changes none. */
    private static final class Occurring implements IdParts {

        private final TreeSet<Long> numbers = new TreeSet<>();
        private final TreeSet<String> uuids = new TreeSet<>();

        @Override
        public String uuid(String uuid) {
            uuids.add(uuid);
            return uuid;
        }

        @Override
        public long number(long number) {
            numbers.add(number);
            return number;
        }

        @Override
        public String name(String name) {
            return name;
        }
    }

    /** Notes the studio of the last part. */
    private static final class Owner implements IdParts {

        private final int studios;
        private int studio;

        Owner(int studios) {
            this.studios = studios;
        }

        @Override
        public String uuid(String uuid) {
            studio = Integer.parseInt(uuid.substring(uuid.length() - STUDIO_DIGITS), 16);
            return uuid;
        }

        @Override
        public long number(long number) {
            studio = Math.toIntExact((number - 1) % studios);
            return number;
        }

        @Override
        public String name(String name) {
            studio = Integer.parseInt(name.substring(1, name.indexOf('~')));
            return name;
        }
    }
}
