package io.charactergraph.examples;

import io.charactergraph.examples.admin.AdminService;
import java.util.List;

/** The admin service, of a PostgreSQL with the sample studio in it unless {@code --url} names another database. */
public final class AdminMain {

    private AdminMain() {}

    /** Runs until the process is asked to end. */
    public static void main(String[] args) {
        SampleServer server = SampleServer.untilClosed(
                () -> System.err.println("Starting a PostgreSQL with the sample studio (Hamlet as a game) in it ..."));
        int status = AdminService.standard().withSample(server::source, server).runUntilTerminated(List.of(args));
        if (status != 0) {
            System.exit(status);
        }
    }
}
