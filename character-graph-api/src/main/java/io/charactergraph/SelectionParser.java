package io.charactergraph;

import io.charactergraph.SelectionTokens.Sort;
import io.charactergraph.SelectionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads a text selection and makes it of the methods of {@link Selection}. {@code &} binds more tightly than {@code |} and {@code -}, which go from left to
 * right.
 */
final class SelectionParser {

    /** How deep brackets and functions may stand in one another. */
    static final int DEEPEST = 50;

    private final CharacterGraph graph;
    private final String text;
    private final List<Token> tokens;
    private final SelectionWords words;
    private int at;
    private int depth;

    private SelectionParser(CharacterGraph graph, String text) {
        this.graph = graph;
        this.text = text;
        this.tokens = SelectionTokens.of(text);
        this.words = new SelectionWords(graph, this::fault);
    }

    static Selection parse(CharacterGraph graph, String text) {
        SelectionParser parser = new SelectionParser(graph, text);
        Selection selection = parser.selection();
        Token rest = parser.token();
        if (rest.sort() != Sort.END) {
            throw parser.fault(
                    rest,
                    rest.named() + " cannot stand here; join two selections by | (or), & (and) or - (without)"
                            + (rest.is(")") ? ", or open a bracket before" : ""));
        }
        return selection;
    }

    private SelectionSyntaxException fault(Token token, String reason) {
        return new SelectionSyntaxException(text, token.column(), reason);
    }

    private Token token() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.sort() != Sort.END) {
            at++;
        }
        return token;
    }

    private Selection selection() {
        Selection left = term();
        while (token().is("|") || token().is("-")) {
            boolean or = next().is("|");
            Selection right = term();
            left = or ? left.union(right) : left.difference(right);
        }
        return left;
    }

    private Selection term() {
        Selection left = factor();
        while (token().is("&")) {
            next();
            left = left.intersection(factor());
        }
        return left;
    }

    private Selection factor() {
        Token token = next();
        if (token.is("(")) {
            Selection inner = deeper(token, this::selection);
            close(token);
            return inner;
        }
        if (token.is("*")) {
            return graph.select();
        }
        if (token.sort() != Sort.WORD) {
            throw fault(
                    token,
                    "a selection must stand here, not " + token.named()
                            + "; write a name, a word such as kind:asset, or a function such as users(ophelia)");
        }
        return token().is("(") && !token.quoted() && token.colon() < 0 ? function(token) : words.nodes(token);
    }

    private interface Part<T> {
        T read();
    }

    private <T> T deeper(Token token, Part<T> part) {
        if (depth == DEEPEST) {
            throw fault(token, "brackets stand more than " + DEEPEST + " deep");
        }
        depth++;
        T read = part.read();
        depth--;
        return read;
    }

    private void close(Token opened) {
        Token token = next();
        if (!token.is(")")) {
            throw fault(
                    token,
                    "')' must stand here, for the bracket of column " + opened.column() + ", not " + token.named());
        }
    }

    private Selection function(Token name) {
        SelectionFunction function = words.function(name);
        Token opened = next();
        List<Selection> arguments = new ArrayList<>();
        OptionalInt number = deeper(name, () -> arguments(function, arguments));
        if (arguments.size() != function.selections()) {
            throw fault(
                    token(),
                    function + ": there are " + arguments.size() + " selections in brackets, not "
                            + function.selections());
        }
        close(opened);
        return words.apply(name, function, arguments, number);
    }

    /** Reads selections, and the number behind them where the function takes one. */
    private OptionalInt arguments(SelectionFunction function, List<Selection> arguments) {
        if (token().is(")")) {
            return OptionalInt.empty();
        }
        while (true) {
            Token token = token();
            if (arguments.size() == function.selections()) {
                next();
                return OptionalInt.of(words.number(token, function));
            }
            arguments.add(selection());
            if (!token().is(",")) {
                return OptionalInt.empty();
            }
            next();
        }
    }
}
