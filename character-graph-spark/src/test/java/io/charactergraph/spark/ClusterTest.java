package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph on a cluster whose executors are processes of their own: they share no memory with the driver, as {@code local} ones do.
 * The cluster is a standalone one of Spark, with two executors on this machine.
 */
class ClusterTest {

    private static final List<String> SETTINGS = List.of(
            "spark.master=local-cluster[2,1,512]",
            "spark.executor.memory=512m",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.driver.host=127.0.0.1",
            "spark.ui.enabled=false",
            "spark.log.level=ERROR",
            "spark.sql.adaptive.enabled=false",
            "spark.sql.shuffle.partitions=2",
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.sql.session.timeZone=Asia/Kathmandu");

    @Test
    void executorsThatAreProcesses_giveTheTablesOfTheGraphInMemory(@TempDir Path folder) throws Exception {
        check(folder, folder.resolve("export").toString());
    }

    @Tag("long")
    @Test
    void executorsThatAreProcesses_giveTheAnswersOfTheGraphInMemory(@TempDir Path folder) throws Exception {
        check(folder, folder.resolve("export").toString(), OnCluster.ANSWERS);
    }

    private static void check(Path folder, String... arguments) throws Exception {
        Path printed = folder.resolve("printed");
        int status = program(folder, arguments)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(printed)).isZero();
    }

    /** A program with a cluster of its own: its driver, its master and its workers are in it, and the workers start executors. */
    private static ProcessBuilder program(Path folder, String... arguments) throws IOException {
        String classes = System.getProperty("java.class.path");
        Files.createDirectories(folder.resolve("jars")); // where the workers look for Spark
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .forEach(command::add);
        SETTINGS.forEach(setting -> command.add("-D" + setting));
        command.add("-Dspark.executor.extraClassPath=" + classes);
        command.add("-Dspark.home=" + folder);
        command.add("-Dspark.local.dir=" + folder.resolve("local"));
        command.add("-cp");
        command.add(classes);
        command.add(OnCluster.class.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().put("SPARK_HOME", folder.toString());
        program.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        program.environment().put("SPARK_SCALA_VERSION", "2.13");
        return program;
    }
}
