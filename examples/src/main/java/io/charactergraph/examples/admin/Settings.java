package io.charactergraph.examples.admin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is bound and who may ask it.
 *
 * @param address the address that it listens to
 * @param port the port; 0 for any that is free
 * @param token the token that requests need
 * @param hosts names that requests may have in the {@code Host} header, beside those of this machine
 * @param origins the origins whose pages may read answers
 * @param limits how much it does at a time
 */
record Settings(
        InetAddress address, int port, Optional<Token> token, List<String> hosts, Set<String> origins, Limits limits) {

    Settings {
        hosts = List.copyOf(hosts);
        origins = Set.copyOf(origins);
        if (!address.isLoopbackAddress() && token.isEmpty()) {
            throw new IllegalArgumentException(
                    "--address names an address that other machines can reach, and there is no token;"
                            + " put one into the variable " + Token.VARIABLE
                            + " or into a file that --token-file names.");
        }
    }

    /** Returns the settings of a service without options, on a port that is free. */
    static Settings local() {
        return new Settings(
                InetAddress.getLoopbackAddress(), 0, Optional.empty(), List.of(), Set.of(), Limits.standard());
    }

    /**
     * Returns the address of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--address needs an address or a name of this machine, such as 127.0.0.1 or" + " 0.0.0.0.", e);
        }
    }

    Settings withToken(Token secret) {
        return new Settings(address, port, Optional.of(secret), hosts, origins, limits);
    }

    Settings withOrigins(Set<String> allowed) {
        return new Settings(address, port, token, hosts, allowed, limits);
    }

    Settings withLimits(Limits other) {
        return new Settings(address, port, token, hosts, origins, other);
    }
}
