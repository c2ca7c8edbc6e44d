package io.charactergraph.cli.command;

import io.charactergraph.cli.studio.DatabaseOptions;
import io.charactergraph.cli.studio.FilterOptions;
import io.charactergraph.cli.studio.SourceOptions;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command in its help: its own, those that name the studio, and the filters, each under a heading. */
final class OptionList implements IHelpSectionRenderer {

    @Override
    public String render(Help help) {
        Map<Group, List<OptionSpec>> groups = help.commandSpec().options().stream()
                .collect(Collectors.groupingBy(Group::of, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((group, options) -> {
            Help.Layout layout = help.createDefaultLayout();
            layout.addOptions(options, help.createDefaultParamLabelRenderer());
            text.append(group.heading).append(layout);
        });
        return text.toString();
    }

    private enum Group {
        OWN("\n"),
        STUDIO("\nStudio:\n"),
        FILTERS("\nFilters:\n");

        private static final Set<Class<?>> NAMING_THE_STUDIO = Set.of(DatabaseOptions.class, SourceOptions.class);

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        static Group of(OptionSpec option) {
            if (!(option.userObject() instanceof Member member)) {
                return OWN;
            }
            return NAMING_THE_STUDIO.contains(member.getDeclaringClass())
                    ? STUDIO
                    : member.getDeclaringClass().equals(FilterOptions.class) ? FILTERS : OWN;
        }
    }
}
