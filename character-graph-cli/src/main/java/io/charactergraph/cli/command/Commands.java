package io.charactergraph.cli.command;

import io.charactergraph.cli.studio.ExitStatus;
import io.charactergraph.cli.studio.Passwords;
import io.charactergraph.cli.studio.Terminal;
import io.charactergraph.internal.OneLine;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, and what becomes of their failures. */
public final class Commands {

    private final Terminal terminal;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command of the command line, and returns its exit status. */
    public static int run(Terminal terminal, List<String> args) {
        return run(terminal, commandLine(terminal), args);
    }

    /** Runs a program that has one command, which prints help, failures and exit statuses as the commands of the command line do. */
    public static int runAlone(Terminal terminal, Object command, List<String> args) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().versionProvider(new RootCommand.Version());
        grouped(line);
        return run(terminal, line, args);
    }

    private static int run(Terminal terminal, CommandLine line, List<String> args) {
        Commands commands = new Commands(terminal);
        try {
            Passwords.requireNone(args);
        } catch (IllegalArgumentException e) {
            return commands.fail(Faults.sentence(e), ExitStatus.USAGE);
        }
        return commands.prepared(line).execute(args.toArray(String[]::new));
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new RootCommand())
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new UsageCommand(terminal))
                .addSubcommand(new WhyCommand(terminal))
                .addSubcommand(new SelectCommand(terminal))
                .addSubcommand(new BrowseCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new AnswersCommand(terminal))
                .addSubcommand(new ShellCommand(terminal));
        line.getSubcommands().values().forEach(Commands::grouped);
        return line;
    }

    /** Groups the options in the help of a command. */
    private static void grouped(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionList());
    }

    private CommandLine prepared(CommandLine line) {
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(Math.min(terminal.columns(), RootCommand.WIDEST_HELP))
                .setParameterExceptionHandler(this::wrongCommandLine)
                .setExecutionExceptionHandler(this::failed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int wrongCommandLine(ParameterException e, String[] args) {
        return fail(Faults.sentence(e), ExitStatus.USAGE);
    }

    private int failed(Exception e, CommandLine command, ParseResult parsed) {
        return fail(Faults.sentence(e), Faults.status(e));
    }

    private int fail(String sentence, int status) {
        terminal.err().print(OneLine.of(sentence) + "\n");
        terminal.err().flush();
        return status;
    }
}
