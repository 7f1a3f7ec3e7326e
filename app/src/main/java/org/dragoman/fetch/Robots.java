package org.dragoman.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules of a robots.txt that hold for us, by RFC 9309: the group that names us, else the one
 * for all; the longest matching path decides, and of equals the one that allows.
 */
final class Robots {
  private record Rule(boolean allow, String path) {}

  private final List<Rule> rules = new ArrayList<>();

  private Robots() {}

  /** Everything is allowed, as where there is no robots.txt. */
  static Robots open() {
    return new Robots();
  }

  static Robots of(String text, String agent) {
    Robots named = new Robots();
    Robots all = new Robots();
    boolean anyNamed = false;
    boolean inAgents = false;
    boolean forUs = false;
    boolean forAll = false;
    for (String raw : text.lines().limit(10_000).toList()) {
      String line = raw.split("#", 2)[0].strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (field.equals("user-agent")) {
        forUs = inAgents && forUs;
        forAll = inAgents && forAll;
        forUs |= value.equalsIgnoreCase(agent);
        forAll |= value.equals("*");
        anyNamed |= forUs;
        inAgents = true;
      } else if (field.equals("allow") || field.equals("disallow")) {
        inAgents = false;
        Rule rule = new Rule(field.equals("allow"), value);
        if (forUs && !value.isEmpty()) {
          named.rules.add(rule);
        }
        if (forAll && !value.isEmpty()) {
          all.rules.add(rule);
        }
      }
    }
    return anyNamed ? named : all;
  }

  /** Whether a path with its query may be fetched. */
  boolean allows(String path) {
    Rule best = null;
    for (Rule rule : rules) {
      boolean longer = best == null || rule.path.length() > best.path.length();
      boolean kinder = best != null && rule.path.length() == best.path.length() && rule.allow;
      if ((longer || kinder) && matches(rule.path, path)) {
        best = rule;
      }
    }
    return best == null || best.allow;
  }

  /** Prefix match with {@code *} for anything and {@code $} for the end, in linear time. */
  private static boolean matches(String pattern, String path) {
    boolean anchored = pattern.endsWith("$");
    String body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
    String[] parts = body.split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int found =
          last && anchored && path.endsWith(parts[i])
              ? Math.max(at, path.length() - parts[i].length())
              : path.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !anchored || at == path.length();
  }
}
