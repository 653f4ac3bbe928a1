package dev.artel.integration.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client no address that was not checked: what is resolved here is what the connection goes to. */
final class GuardedResolver implements DnsResolver {
    private final AddressPolicy policy;
    private final DnsResolver names;

    GuardedResolver(AddressPolicy policy, DnsResolver names) {
        this.policy = policy;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(AddressPolicy.host(host));
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        policy.check(host, addresses);
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = resolve(host);
        policy.checkPort(host, port, addresses);
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return AddressPolicy.host(host);
    }
}
