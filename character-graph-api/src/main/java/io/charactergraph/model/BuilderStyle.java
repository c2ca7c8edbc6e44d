package io.charactergraph.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How builders of records are generated. Kept out of class files, so that users need nothing of the generator's. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        depluralize = true,
        allowedClasspathAnnotations = {Override.class})
@interface BuilderStyle {}
