package io.charactergraph.cli.studio;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.SchemaProfile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Texts of the command line as values. A message goes on where the name of the option ends. */
public final class Converters {

    private Converters() {}

    /** The number of a world. */
    public static final class World implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("needs the number of a world, not '" + text + "'.");
            }
        }
    }

    /** A number from 0. */
    public static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new TypeConversionException("needs a number from 0, not '" + text + "'.");
        }
    }

    /** A whole number. */
    public static final class Whole implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("needs a whole number, not '" + text + "'.");
            }
        }
    }

    /** A day. */
    public static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("needs a day such as 2027-01-31, not '" + text + "'.");
            }
        }
    }

    /** A profile of the tables, by its name. */
    public static final class Profile implements ITypeConverter<SchemaProfile> {

        @Override
        public SchemaProfile convert(String text) {
            return Arrays.stream(SchemaProfile.values())
                    .filter(profile -> profile.profileName().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("needs "
                            + Arrays.stream(SchemaProfile.values())
                                    .map(SchemaProfile::profileName)
                                    .collect(Collectors.joining(" or "))
                            + ", not '" + text + "'."));
        }
    }

    /** A kind of nodes, by its type on the wire or the word before the colon of its ids. */
    public static final class Node implements ITypeConverter<NodeKind> {

        @Override
        public NodeKind convert(String text) {
            String word = text.strip();
            return Arrays.stream(NodeKind.values())
                    .filter(kind ->
                            kind.wireType().equals(word) || kind.prefix().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown(
                            "nodes", word, Arrays.stream(NodeKind.values()).map(NodeKind::wireType)));
        }
    }

    /** A kind of edges, by its type on the wire. */
    public static final class Edge implements ITypeConverter<EdgeKind> {

        @Override
        public EdgeKind convert(String text) {
            String word = text.strip();
            return Arrays.stream(EdgeKind.values())
                    .filter(kind -> kind.wireType().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unknown(
                            "edges", word, Arrays.stream(EdgeKind.values()).map(EdgeKind::wireType)));
        }
    }

    private static TypeConversionException unknown(String things, String word, Stream<String> known) {
        return new TypeConversionException("needs a kind of " + things + ", not '" + word + "'; there are "
                + known.collect(Collectors.joining(", ")) + ".");
    }
}
