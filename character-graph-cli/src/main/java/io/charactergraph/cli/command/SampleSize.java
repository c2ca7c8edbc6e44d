package io.charactergraph.cli.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads {@code --sample N} as {@code --most N}. The answer sheet asks so for a sample of the nodes; without a number {@code --sample}
 * names the sample studio, as for every command.
 */
final class SampleSize implements IParameterPreprocessor {

    private static final String SAMPLE = "--sample";

    /** Makes one for the command that names this class. */
    SampleSize() {}

    @Override
    @SuppressWarnings("JdkObsolete") // the type of the library
    public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
        Deque<String> read = new ArrayDeque<>();
        while (!args.isEmpty()) {
            String arg = args.pop();
            boolean isSize = arg.equals(SAMPLE) && !args.isEmpty() && isNumber(args.peek())
                    || arg.startsWith(SAMPLE + "=") && isNumber(arg.substring(SAMPLE.length() + 1));
            read.push(isSize ? AnswersCommand.MOST + arg.substring(SAMPLE.length()) : arg);
        }
        while (!read.isEmpty()) {
            args.push(read.pop());
        }
        return false;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
