package io.charactergraph.examples.load;

import io.charactergraph.examples.admin.AdminService;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;

/** The admin service with a large studio in memory as its sample studio. The first argument says about how many nodes its graph has. */
final class LargeStudioService {

    private static final long SEED = 14;

    private LargeStudioService() {}

    /** Runs in a process of its own until it is ended. */
    public static void main(String[] args) {
        long nodes = Long.parseLong(args[0]);
        List<String> options = List.of(args).subList(1, args.length);
        int status = AdminService.standard()
                .withSample(profile -> studio(nodes), () -> {})
                .runUntilTerminated(options);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static GraphSource studio(long nodes) {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(SEED, nodes).writeTo(rows);
        return RowsSource.of(rows.build());
    }
}
