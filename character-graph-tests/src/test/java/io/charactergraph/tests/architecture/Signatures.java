package io.charactergraph.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what the signatures of a class show, type arguments and bounds included. */
final class Signatures {

    private static final Set<String> JGRAPHT_IN = Set.of("io.charactergraph.graph.TypedGraph.asJGraphT()");

    private static final String SPARK = "org.apache.spark.";

    private static final String SPARK_IN = "io.charactergraph.spark.";

    private static final List<String> FOREIGN =
            List.of("org.jdbi.", "org.postgresql.", "tools.jackson.", "com.fasterxml.jackson.", "scala.", SPARK);

    private Signatures() {}

    /** Says that no type of the libraries underneath shows, but JGraphT's where it is meant to. */
    static ArchCondition<JavaClass> showNoForeignTypes() {
        return new ArchCondition<>(
                "show no type of Jdbi, the driver, Jackson, Scala, Spark but in its module or, but once, JGraphT") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                foreign(type.getName(), parents(type)).forEach(message -> report(type, message, events));
                members(type)
                        .forEach(member -> foreign(member.getFullName(), shown(member))
                                .forEach(message -> report(type, message, events)));
            }
        };
    }

    private static void report(JavaClass type, String message, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static Stream<String> foreign(String where, Stream<JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getName)
                .distinct()
                .filter(name -> FOREIGN.stream().anyMatch(name::startsWith)
                                && !(name.startsWith(SPARK) && where.startsWith(SPARK_IN))
                        || name.startsWith("org.jgrapht.") && !JGRAPHT_IN.contains(where))
                .map(name -> where + " shows " + name);
    }

    private static Stream<JavaType> parents(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }

    private static Stream<JavaMember> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaType> shown(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getTypeParameters().stream(),
                        code.getExceptionTypes().stream())
                .flatMap(types -> types)
                .collect(Collectors.toList())
                .stream()
                .map(JavaType.class::cast);
    }
}
