package org.dragoman.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
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
  /** Longer than any one page may take. */
  private static final Duration VALID = Duration.ofMinutes(5);

  private static final Map<String, Pin> PINNED = new ConcurrentHashMap<>();

  /**
   * What was checked of a host.
   *
   * @param until by {@link System#nanoTime}
   */
  private record Pin(List<InetAddress> addresses, long until) {
    boolean isOver() {
      return System.nanoTime() - until >= 0;
    }
  }

  /** Called by Java. */
  public PinnedAddresses() {}

  /** The addresses that a host has now, whatever they were when it was last checked. */
  static List<InetAddress> fresh(String host) throws UnknownHostException {
    PINNED.remove(host.toLowerCase(Locale.ROOT));
    return List.of(InetAddress.getAllByName(host));
  }

  /** For five minutes the host has these addresses and no others. */
  static void pin(String host, List<InetAddress> addresses) {
    pin(host, addresses, VALID);
  }

  /** For a time the host has these addresses and no others; what is over is forgotten. */
  static void pin(String host, List<InetAddress> addresses, Duration valid) {
    PINNED.values().removeIf(Pin::isOver);
    Pin pin = new Pin(List.copyOf(addresses), System.nanoTime() + valid.toNanos());
    PINNED.put(host.toLowerCase(Locale.ROOT), pin);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        Pin pin = PINNED.get(host.toLowerCase(Locale.ROOT));
        return pin == null || pin.isOver()
            ? builtin.lookupByName(host, policy)
            : pin.addresses.stream();
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
