package org.dragoman.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Has Java connect to the very addresses of a host that were checked, so that a name which leads
 * elsewhere at the second asking (DNS rebinding) cannot lead into a private network.
 *
 * <p>Java finds it as a service; hosts that are not pinned are looked up as ever.
 */
public final class PinnedAddresses extends InetAddressResolverProvider {
  private static final Map<String, List<InetAddress>> PINNED = new ConcurrentHashMap<>();

  /** Called by Java. */
  public PinnedAddresses() {}

  /** From now on the host has these addresses and no others. */
  static void pin(String host, List<InetAddress> addresses) {
    PINNED.put(host.toLowerCase(Locale.ROOT), List.copyOf(addresses));
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        List<InetAddress> pinned = PINNED.get(host.toLowerCase(Locale.ROOT));
        return pinned == null ? builtin.lookupByName(host, policy) : pinned.stream();
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return builtin.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "dragoman";
  }
}
