/**
 * The graph of a studio on Apache Spark: {@code SparkStudio} names the tables, {@code SparkGraph} has nodes, edges, unresolved
 * references and coverage as tables.
 */
@NullMarked
package io.charactergraph.spark;

import org.jspecify.annotations.NullMarked;
