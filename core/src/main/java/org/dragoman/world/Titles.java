package org.dragoman.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The title phrases of a text, and which words stand right after or before one. */
final class Titles {
  private final Scan scan;
  private final Surface words;
  private final List<TitlePhrase> phrases = new ArrayList<>();

  /** 2 where a name follows a title at once, 1 where a comma parts them. */
  private final byte[] after;

  private final boolean[] before;
  private final boolean[] domains;

  Titles(Scan scan) {
    this.scan = scan;
    this.words = scan.words;
    after = new byte[scan.size()];
    before = new boolean[scan.size()];
    domains = new boolean[scan.size()];
    int i = 0;
    while (i < scan.size()) {
      Cue.Title title = scan.cueAt(i, Cue.Title.class);
      if (title == null) {
        i++;
        continue;
      }
      TitlePhrase phrase = parse(i, title);
      phrases.add(phrase);
      mark(phrase);
      i = Math.max(i, phrase.headLast()) + 1;
    }
  }

  List<TitlePhrase> phrases() {
    return phrases;
  }

  /** Which words are ministries within a title, and so no names. */
  boolean[] domains() {
    return domains;
  }

  /** How strongly a title leads to a name that begins here: 0, 1 or 2. */
  int leadsTo(int word) {
    return after[word];
  }

  /** Whether a title in apposition follows a name that ends here. */
  boolean follows(int word) {
    return before[word];
  }

  private void mark(TitlePhrase phrase) {
    int next = phrase.last() + 1;
    if (next < scan.size() && words.capital(next)) {
      if (words.blankAfter(phrase.last())) {
        after[next] = 2;
      } else if (comma(phrase.last())) {
        after[next] = (byte) Math.max(after[next], 1);
      }
    }
    int previous = phrase.first() - 1;
    if (previous >= 0 && comma(previous)) {
      before[previous] = true;
    } else if (previous >= 1 && scan.has(previous, Cues.JOIN) && comma(previous - 1)) {
      before[previous - 1] = true;
    }
  }

  /** Whether just a comma and a blank part a word from the next. */
  boolean comma(int word) {
    return word + 1 < words.size()
        && words.start(word + 1) == words.end(word) + 2
        && words.text.charAt(words.end(word)) == ',';
  }

  private TitlePhrase parse(int first, Cue.Title title) {
    int head = scan.cueEnd(first);
    int last = head;
    String role = title.role();
    String country = title.country();
    Known of = null;
    while (last + 1 < scan.size() && words.joined(last)) {
      int next = last + 1;
      Known.People people = scan.people(next);
      if (people != null && !words.capital(next)) {
        country = country == null ? people.country() : country;
        of = of == null && !people.region().isEmpty() ? people : of;
        last = scan.knownEnd(next);
        continue;
      }
      int target = complement(next);
      if (target < 0) {
        if (adjective(next)) {
          last = next;
          continue;
        }
        break;
      }
      Cue.Domain domain = scan.cueAt(target, Cue.Domain.class);
      if (domain != null && (title.role().equals("minister") || title.sector().equals("GOV"))) {
        role = title.role().equals("minister") ? domain.role() : role;
        last = moreDomains(scan.cueEnd(target));
        java.util.Arrays.fill(domains, target, last + 1, true);
        continue;
      }
      Known known = country == null && of == null ? complementAt(target) : null;
      if (known == null) {
        country = country == null && of == null ? bodyCountry(target) : country;
        break;
      }
      if (known instanceof Known.State) {
        country = known.country();
      } else {
        of = known;
        country = countryOf(known);
      }
      last = scan.knownEnd(target);
    }
    return new TitlePhrase(first, last, head, title, role, country, of);
  }

  /** The country of "l'armée syrienne" or "ministère nord-coréen" after "chef de", or null. */
  private @Nullable String bodyCountry(int word) {
    boolean body =
        scan.cueAt(word, Cue.Group.class) != null || scan.cueAt(word, Cue.Head.class) != null;
    for (int i = body ? scan.cueEnd(word) + 1 : words.size();
        i < words.size() && words.joined(i - 1) && !words.capital(i);
        i++) {
      Known.People people = scan.people(i);
      if (people != null) {
        return people.country();
      }
      if (!adjective(i)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable String countryOf(Known of) {
    if (of instanceof Known.Seat seat) {
      return seat.country();
    }
    return of.country();
  }

  private @Nullable Known complementAt(int word) {
    for (Class<? extends Known> kind :
        List.of(
            Known.State.class, Known.Organisation.class, Known.Seat.class, Known.Locality.class)) {
      Known known = scan.knownAt(word, kind);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** The word that a genitive leads to: "de la Défense", "du Kazakhstan", "aux Finances"; or -1. */
  int complement(int from) {
    String first = words.folded(from);
    boolean genitive =
        first.equals("de")
            || first.equals("du")
            || first.equals("des")
            || first.equals("d")
            || first.equals("aux")
            || first.equals("au")
            || first.equals("a");
    if (!genitive || words.capital(from) || !words.joined(from)) {
      return -1;
    }
    int i = from + 1;
    if (i < words.size() && !words.capital(i)) {
      String article = words.folded(i);
      if ((article.equals("la") || article.equals("l") || article.equals("le"))
          && words.joined(i)) {
        i++;
      }
    }
    return i < words.size() ? i : -1;
  }

  /** "de l'Économie et des Finances": a second ministry goes on. */
  private int moreDomains(int last) {
    int next = last + 1;
    while (next < words.size() && words.joined(next - 1) && words.folded(next).equals("et")) {
      int target = complement(next + 1 < words.size() ? next + 1 : next);
      if (target < 0 || scan.cueAt(target, Cue.Domain.class) == null) {
        return last;
      }
      last = scan.cueEnd(target);
      next = last + 1;
    }
    return last;
  }

  private boolean adjective(int word) {
    return !words.capital(word)
        && scan.has(word, Cues.INSIDE)
        && !scan.has(word, Cues.JOIN)
        && words.blankAfter(word - 1);
  }
}
