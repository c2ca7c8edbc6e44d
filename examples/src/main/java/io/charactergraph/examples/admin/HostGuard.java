package io.charactergraph.examples.admin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses requests that were sent to another name than those of the service. Otherwise a page on the web could give its own name the
 * address of this machine, and read from a service that listens to this machine only.
 */
final class HostGuard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    private HostGuard(Set<String> names) {
        this.names = names;
    }

    /**
     * Returns the guard of a service.
     *
     * @param loopback whether it listens to this machine only, so that its names are known
     * @param named the names that the options give
     */
    static HostGuard of(boolean loopback, List<String> named) {
        Set<String> names = new TreeSet<>();
        named.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        if (loopback) {
            names.addAll(LOOPBACK);
        }
        return new HostGuard(names);
    }

    /**
     * Returns whether a request may be answered.
     *
     * @param hosts the values of the {@code Host} header; the port does not count, since a tunnel may have another
     */
    boolean accepts(List<String> hosts) {
        return names.isEmpty()
                || hosts.size() == 1
                        && names.contains(withoutPort(hosts.get(0)).strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]*$", "");
    }
}
