package io.charactergraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of the library's exceptions. Each subclass has one reason:
 *
 * <ul>
 *   <li>{@link UnknownNodeException}: a question names a node that the graph does not contain.
 *   <li>{@link AmbiguousKeyException}: a question names a character by a key that several templates have.
 *   <li>{@link ScopeException}: a question needs more than the graph was loaded for.
 *   <li>{@code GraphLoadException}: a source, a database or the network failed during a load.
 *   <li>{@link WireFormatException}: a text that should be a graph in the wire format is none.
 *   <li>{@code SelectionSyntaxException}: a text that should be a selection is none.
 *   <li>{@code LinkWriteException}: links could not be written.
 * </ul>
 *
 * <p>All are unchecked. The message is one line without row content. An argument that can never be right (an unknown option, a malformed id) is an {@link
 * IllegalArgumentException} of the JDK, not one of these.
 *
 * @since 0.1
 */
public abstract class CharacterGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the library's own subclasses. */
    protected CharacterGraphException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
