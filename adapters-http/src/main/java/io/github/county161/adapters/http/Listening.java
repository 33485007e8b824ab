package io.github.county161.adapters.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the API is to be reached.
 *
 * @param host the address it listens at
 * @param port 0 for any that is free
 * @param tls the file of key and certificate (PKCS 12), with its password
 * @param proxies whose word is taken for where a request came from
 */
public record Listening(String host, int port, Optional<Tls> tls, List<Network> proxies) {

    private static final String LOOPBACK = "127.0.0.1";

    public record Tls(Path file, String password) {}

    public Listening {
        proxies = List.copyOf(proxies);
    }

    /** On this machine alone, in the clear. */
    public static Listening onLoopback(int port) {
        return new Listening(LOOPBACK, port, Optional.empty(), List.of());
    }

    /** Whether nobody but this machine's own programs reach it. */
    public boolean isLoopback() {
        return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
    }

    /** Whether browsers come over TLS: here, or at the proxy before it. */
    boolean isSafe() {
        return tls.isPresent() || !proxies.isEmpty();
    }
}
