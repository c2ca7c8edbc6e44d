package io.charactergraph.source.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes codecs of records, sealed interfaces of records and enums, and of what their components are made of, from their
 * declarations: a component that is added needs no code here.
 */
@SuppressWarnings("EnumOrdinal") // constants are packed
final class RecordCodecs {

    private static final int NULL = 0;

    private final Map<Type, Codec> codecs = new HashMap<>();

    RecordCodecs() {
        add(boolean.class, (value, out) -> out.octet((boolean) value ? 1 : 0), in -> in.octet() == 1);
        add(int.class, (value, out) -> out.number((int) value), in -> (int) in.number());
        add(long.class, (value, out) -> out.number((long) value), PackedInput::number);
        add(
                double.class,
                (value, out) -> out.fixed(Double.doubleToRawLongBits((double) value)),
                in -> Double.longBitsToDouble(in.fixed()));
        nullable(Boolean.class, (value, out) -> out.octet((boolean) value ? 1 : 0), in -> in.octet() == 1);
        nullable(Integer.class, (value, out) -> out.number((int) value), in -> (int) in.number());
        nullable(String.class, (value, out) -> out.text((String) value), PackedInput::text);
        nullable(UUID.class, RecordCodecs::uuid, in -> new UUID(in.fixed(), in.fixed()));
        nullable(Instant.class, RecordCodecs::instant, in -> Instant.ofEpochSecond(in.number(), in.number()));
        nullable(
                OptionalInt.class,
                (value, out) -> optionalInt((OptionalInt) value, out),
                in -> in.octet() == 0 ? OptionalInt.empty() : OptionalInt.of((int) in.number()));
        nullable(
                OptionalDouble.class,
                (value, out) -> optionalDouble((OptionalDouble) value, out),
                in -> in.octet() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.longBitsToDouble(in.fixed())));
    }

    private static void uuid(Object value, PackedOutput out) {
        UUID uuid = (UUID) value;
        out.fixed(uuid.getMostSignificantBits());
        out.fixed(uuid.getLeastSignificantBits());
    }

    private static void instant(Object value, PackedOutput out) {
        Instant instant = (Instant) value;
        out.number(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    private static void optionalInt(OptionalInt value, PackedOutput out) {
        out.octet(value.isPresent() ? 1 : 0);
        value.ifPresent(out::number);
    }

    private static void optionalDouble(OptionalDouble value, PackedOutput out) {
        out.octet(value.isPresent() ? 1 : 0);
        value.ifPresent(number -> out.fixed(Double.doubleToRawLongBits(number)));
    }

    /** Sets the codec of a type; it writes null itself. */
    void put(Type type, Codec codec) {
        codecs.put(type, codec);
    }

    private void add(Type type, BiConsumer<Object, PackedOutput> write, Function<PackedInput, Object> read) {
        put(type, new Codec() {
            @Override
            public void write(@Nullable Object value, PackedOutput out) {
                write.accept(java.util.Objects.requireNonNull(value), out);
            }

            @Override
            public Object read(PackedInput in) {
                return read.apply(in);
            }
        });
    }

    private void nullable(Type type, BiConsumer<Object, PackedOutput> write, Function<PackedInput, Object> read) {
        put(type, orNull(write, read));
    }

    private static Codec orNull(BiConsumer<Object, PackedOutput> write, Function<PackedInput, Object> read) {
        return new Codec() {
            @Override
            public void write(@Nullable Object value, PackedOutput out) {
                out.octet(value == null ? NULL : 1);
                if (value != null) {
                    write.accept(value, out);
                }
            }

            @Override
            public @Nullable Object read(PackedInput in) {
                return in.octet() == NULL ? null : read.apply(in);
            }
        };
    }

    /**
     * Returns the codec of a type.
     *
     * @throws IllegalStateException if the type is none that can be packed
     */
    Codec of(Type type) {
        Codec known = codecs.get(type);
        if (known != null) {
            return known;
        }
        Codec made = make(type);
        codecs.put(type, made);
        return made;
    }

    private Codec make(Type type) {
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return orNull(
                    (value, out) -> out.unsigned(((Enum<?>) value).ordinal()), in -> constants[(int) in.unsigned()]);
        }
        if (raw.isRecord()) {
            return new OfRecord(raw);
        }
        if (raw.isSealed()) {
            return new OfSealed(raw);
        }
        throw new IllegalStateException("no codec of " + raw.getName());
    }

    private Codec generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            Codec element = of(arguments[0]);
            return orNull(
                    (value, out) -> element.write(((Optional<?>) value).orElse(null), out),
                    in -> Optional.ofNullable(element.read(in)));
        }
        if (raw == List.class) {
            Codec element = of(arguments[0]);
            return orNull(
                    (value, out) -> {
                        List<?> list = (List<?>) value;
                        out.unsigned(list.size());
                        list.forEach(item -> element.write(item, out));
                    },
                    in -> {
                        int size = (int) in.unsigned();
                        if (size == 0) {
                            return List.of();
                        }
                        List<@Nullable Object> list = new ArrayList<>(size);
                        for (int i = 0; i < size; i++) {
                            list.add(element.read(in));
                        }
                        return list;
                    });
        }
        if (raw == Set.class) {
            Codec list = of(new Listed(arguments[0]));
            return orNull(
                    (value, out) -> list.write(new ArrayList<>((Set<?>) value), out),
                    in -> new LinkedHashSet<>((List<?>) java.util.Objects.requireNonNull(list.read(in))));
        }
        if (raw == Map.class) {
            Codec key = of(arguments[0]);
            Codec element = of(arguments[1]);
            return orNull(
                    (value, out) -> {
                        Map<?, ?> map = (Map<?, ?>) value;
                        out.unsigned(map.size());
                        map.forEach((one, other) -> {
                            key.write(one, out);
                            element.write(other, out);
                        });
                    },
                    in -> {
                        int size = (int) in.unsigned();
                        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                        for (int i = 0; i < size; i++) {
                            map.put(key.read(in), element.read(in));
                        }
                        return map;
                    });
        }
        return of(raw);
    }

    /** The type of a list of something. */
    private record Listed(Type element) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    /** A record, component by component. */
    private final class OfRecord implements Codec {

        private final Class<?> type;
        private final MethodHandle make;
        private final MethodHandle[] accessors;
        private Codec @Nullable [] components;

        OfRecord(Class<?> type) {
            this.type = type;
            RecordComponent[] declared = type.getRecordComponents();
            this.accessors = new MethodHandle[declared.length];
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                Class<?>[] types =
                        Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
                Constructor<?> constructor = open(type.getDeclaredConstructor(types));
                this.make = lookup.unreflectConstructor(constructor)
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                for (int i = 0; i < declared.length; i++) {
                    Method accessor = open(declared[i].getAccessor());
                    accessors[i] = lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no codec of " + type.getName(), e);
            }
        }

        private Codec[] components() {
            Codec[] known = components;
            if (known == null) { // not in the constructor, since a type may be made of itself
                known = Arrays.stream(type.getRecordComponents())
                        .map(component -> of(component.getGenericType()))
                        .toArray(Codec[]::new);
                components = known;
            }
            return known;
        }

        @Override
        public void write(@Nullable Object value, PackedOutput out) {
            out.octet(value == null ? NULL : 1);
            if (value == null) {
                return;
            }
            Codec[] codecsOf = components();
            for (int i = 0; i < codecsOf.length; i++) {
                try {
                    codecsOf[i].write((Object) accessors[i].invokeExact(value), out);
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException("an accessor of " + type.getName() + " failed", e);
                }
            }
        }

        @Override
        public @Nullable Object read(PackedInput in) {
            if (in.octet() == NULL) {
                return null;
            }
            Codec[] codecsOf = components();
            Object[] values = new Object[codecsOf.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = codecsOf[i].read(in);
            }
            try {
                return (Object) make.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
            }
        }
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    /** One of the types that a sealed interface permits, by its index among them. */
    private final class OfSealed implements Codec {

        private final List<Class<?>> types = new ArrayList<>();
        private final Map<Class<?>, Integer> indexes = new HashMap<>();

        OfSealed(Class<?> type) {
            collect(type);
        }

        private void collect(Class<?> type) {
            if (type.isRecord() || type.isEnum()) {
                if (indexes.putIfAbsent(type, types.size()) == null) {
                    types.add(type);
                }
            } else {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    collect(permitted);
                }
            }
        }

        @Override
        public void write(@Nullable Object value, PackedOutput out) {
            if (value == null) {
                out.octet(NULL);
                return;
            }
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            Integer index = indexes.get(type);
            if (index == null) {
                throw new IllegalStateException("no codec of " + type.getName());
            }
            out.octet(index + 1);
            of(type).write(value, out);
        }

        @Override
        public @Nullable Object read(PackedInput in) {
            int index = in.octet();
            return index == NULL ? null : of(types.get(index - 1)).read(in);
        }
    }
}
