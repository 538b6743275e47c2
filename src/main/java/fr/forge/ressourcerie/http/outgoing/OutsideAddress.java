package fr.forge.ressourcerie.http.outgoing;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public internet from all others. In IPv4 everything is public but what IANA's registry of
 * special purposes lists; in IPv6 nothing is but global unicast without that list, and so neither an address of a
 * translator or a tunnel, which would lead to an IPv4 address of our own network. An IPv4 address written in IPv6 is
 * an IPv4 address for the JDK. (Netty's rules for subnets would do, but take every IPv6 address that begins with ones
 * for one of any subnet.)
 */
final class OutsideAddress {
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
    private static final List<Block> SPECIAL = Stream.of(
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
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Block::of)
            .toList();

    private OutsideAddress() {}

    static boolean is(InetAddress address) {
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.holds(address))
                && SPECIAL.stream().noneMatch(block -> block.holds(address));
    }

    /** All addresses of a family that begin with the same bits. */
    private record Block(InetAddress network, int bits) {
        static Block of(String written) {
            var parts = written.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("a literal needs no name server", impossible);
            }
        }

        boolean holds(InetAddress address) {
            return address.getClass() == network.getClass() && prefix(address).equals(prefix(network));
        }

        private BigInteger prefix(InetAddress address) {
            var bytes = address.getAddress();
            return new BigInteger(1, bytes).shiftRight(8 * bytes.length - bits);
        }
    }
}
