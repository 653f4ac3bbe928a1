package dev.artel.integration.http;

import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which addresses may be called: those of the public Internet, and what the operator allows besides. The product's own database is
 * never one of them.
 */
final class AddressPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(AddressPolicy.class);

    /** Everything that is not the public Internet, besides what Java names itself. */
    private static final List<Block> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/8",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Block::of)
            .toList();

    private final List<Block> allowed = new ArrayList<>();
    private final Set<String> allowedHosts = new HashSet<>();
    private final OwnDatabase database;

    /**
     * @param allow hosts, addresses or ranges that may be called although they are private, with commas or blanks between them
     */
    AddressPolicy(String allow, OwnDatabase database) {
        this.database = database;
        for (String entry : allow.trim().split("[,;\\s]+")) {
            if (!entry.isEmpty()) {
                Block.parse(entry).ifPresentOrElse(allowed::add, () -> allowedHosts.add(host(entry)));
            }
        }
    }

    /** The host's name in the form that is compared and resolved. */
    static String host(String written) {
        String bare =
                written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        String ascii = bare.indexOf(':') >= 0 ? bare : IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED);
        String lower = ascii.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * Checks every address that a host has.
     *
     * @throws Problem HttpRefused
     */
    void check(String host, InetAddress... addresses) {
        for (InetAddress address : addresses) {
            boolean open = allowedHosts.contains(host(host))
                    || allowed.stream().anyMatch(block -> block.holds(address))
                    || isPublic(address);
            if (!open) {
                LOG.info("call to {} refused: {} is not public", host, address.getHostAddress());
                throw new Problem(HttpProblems.REFUSED, Text.of("integration.http-private", host));
            }
        }
    }

    /**
     * Refuses the product's own database, whatever else is allowed.
     *
     * @throws Problem HttpRefused
     */
    void checkPort(String host, int port, InetAddress... addresses) {
        if (port == database.port()) {
            for (InetAddress address : addresses) {
                if (database.isAt(address) || isThisMachine(address)) {
                    throw new Problem(HttpProblems.REFUSED, Text.of("integration.http-database", host));
                }
            }
        }
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || address instanceof Inet6Address)
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && CLOSED.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean isThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            LOG.debug("cannot tell whether {} is this machine", address, e);
            return true;
        }
    }
}
