package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What pages call their parts, and the words their furniture begins with.
 *
 * <p>Both come from {@code packs/page/furniture.yaml}. A set of groups is a {@code long}, one bit a
 * group, in the file's order.
 */
final class Furniture {
  /**
   * A node of the tries: children by letter, and the groups of the names that end here. The letters
   * a to z, which nearly all names are made of, are looked up without hashing.
   */
  private static final class Node {
    private Node @Nullable [] letters;
    private final Map<Character, Node> others = new HashMap<>();
    private long anywhere;
    private long wordStart;
    private long wordEnd;
    private long whole;

    @Nullable Node next(char letter) {
      if (letter >= 'a' && letter <= 'z') {
        return letters == null ? null : letters[letter - 'a'];
      }
      return others.isEmpty() ? null : others.get(letter);
    }

    Node child(char letter) {
      if (letter < 'a' || letter > 'z') {
        return others.computeIfAbsent(letter, c -> new Node());
      }
      letters = letters == null ? new Node[26] : letters;
      Node child = letters[letter - 'a'];
      if (child == null) {
        child = new Node();
        letters[letter - 'a'] = child;
      }
      return child;
    }
  }

  /** Furniture is short; of longer texts the beginning is enough. */
  private static final int LONGEST_TOPICAL = 1000;

  private final List<String> names = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final Node nameTrie = new Node();
  private final Node phraseTrie = new Node();
  private final List<String> topics = new ArrayList<>();
  private final Node topicTrie = new Node();

  private Furniture(YamlNode file) {
    Map<String, YamlNode> parts = file.entries();
    parts
        .getOrDefault("names", file)
        .entries()
        .forEach(
            (group, list) -> {
              list.texts().forEach(name -> addName(name, 1L << names.size()));
              names.add(group);
            });
    parts
        .getOrDefault("phrases", file)
        .entries()
        .forEach(
            (group, list) -> {
              long bit = 1L << phrases.size();
              list.texts().forEach(phrase -> addPhrase(phraseTrie, phrase.strip(), bit));
              phrases.add(group);
            });
    parts
        .getOrDefault("words", file)
        .entries()
        .forEach(
            (group, list) -> {
              long bit = 1L << topics.size();
              list.texts().forEach(word -> addPhrase(topicTrie, word.strip(), bit));
              topics.add(group);
            });
  }

  static Furniture shipped() {
    return Shipped.FURNITURE;
  }

  private static final class Shipped {
    static final Furniture FURNITURE = new Furniture(Pack.shipped("page").yaml("furniture.yaml"));
  }

  private void addName(String name, long group) {
    boolean start = name.startsWith("^");
    boolean end = name.endsWith("$");
    Node node = nameTrie;
    for (int i = start ? 1 : 0; i < name.length() - (end ? 1 : 0); i++) {
      if (name.charAt(i) != '-') {
        node = node.child(name.charAt(i));
      }
    }
    // A trailing "-" asks for a word that goes on or ends there, at a word's start.
    boolean opens = start || name.endsWith("-");
    node.whole |= opens && end ? group : 0;
    node.wordStart |= opens && !end ? group : 0;
    node.wordEnd |= end && !opens ? group : 0;
    node.anywhere |= !opens && !end ? group : 0;
  }

  private static void addPhrase(Node trie, String phrase, long group) {
    boolean open = phrase.endsWith("…");
    Node node = trie;
    for (int i = 0; i < phrase.length() - (open ? 1 : 0); i++) {
      node = node.child(phrase.charAt(i));
    }
    node.whole |= open ? 0 : group;
    node.anywhere |= open ? group : 0;
  }

  List<String> nameGroups() {
    return names;
  }

  List<String> topicGroups() {
    return topics;
  }

  /** How many words of each group of {@code words} a text has, by the group's number. */
  int[] topicsOf(CharSequence text) {
    int[] counts = new int[topics.size()];
    int length = Math.min(text.length(), LONGEST_TOPICAL);
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) && !Character.isLetterOrDigit(before)) {
        long groups = begun(topicTrie, text, i);
        for (int g = 0; groups != 0; g++, groups >>>= 1) {
          counts[g] += (int) (groups & 1);
        }
      }
      before = c;
    }
    return counts;
  }

  List<String> phraseGroups() {
    return phrases;
  }

  /** The bit of a group of names. */
  long name(String group) {
    return 1L << names.indexOf(group);
  }

  /** The groups whose names occur in a class or id value; linear but for the length of a name. */
  long groupsOf(String value) {
    long groups = 0;
    int length = Math.min(value.length(), 300);
    for (int i = 0; i < length; i++) {
      if (Character.isLetterOrDigit(value.charAt(i))) {
        groups |= from(value, i, length);
      }
    }
    return groups;
  }

  private long from(String value, int start, int length) {
    Node node = nameTrie.next(Character.toLowerCase(value.charAt(start)));
    if (node == null) {
      return 0;
    }
    boolean opens = wordStart(value, start);
    long groups = node.anywhere | (opens ? node.wordStart : 0);
    int i = start + 1;
    while (i < length) {
      char c = value.charAt(i++);
      if (c == '-' || c == '_' || c == ' ') {
        continue;
      }
      node = node.next(Character.toLowerCase(c));
      if (node == null) {
        break;
      }
      groups |= node.anywhere;
      groups |= opens ? node.wordStart : 0;
      long atEnd = node.wordEnd | (opens ? node.whole : 0);
      if (atEnd != 0 && ends(value, i, length)) {
        groups |= atEnd;
      }
    }
    return groups;
  }

  private static boolean ends(String value, int i, int length) {
    return i == length || wordStart(value, i) || !Character.isLetter(value.charAt(i));
  }

  private static boolean wordStart(String value, int i) {
    if (i == 0 || !Character.isLetterOrDigit(value.charAt(i - 1))) {
      return true;
    }
    return Character.isUpperCase(value.charAt(i)) && Character.isLowerCase(value.charAt(i - 1));
  }

  /** The groups of phrases that a block begins with. */
  long phrasesOf(CharSequence text) {
    int i = 0;
    while (i < text.length() && i < 4 && !isPhraseStart(text.charAt(i))) {
      i++;
    }
    return begun(phraseTrie, text, i);
  }

  /** The groups of the phrases that stand at a place of a text. */
  private static long begun(Node trie, CharSequence text, int from) {
    int i = from;
    long groups = 0;
    Node node = trie;
    while (i < text.length()) {
      char c = Character.toLowerCase(text.charAt(i++));
      node = node.next(c == '’' ? '\'' : c == '\u00a0' ? ' ' : c);
      if (node == null) {
        break;
      }
      boolean ends =
          i == text.length()
              || !Character.isLetterOrDigit(text.charAt(i))
              || !Character.isLetter(c);
      groups |= node.anywhere | (ends ? node.whole : 0);
    }
    return groups;
  }

  private static boolean isPhraseStart(char c) {
    return Character.isLetterOrDigit(c) || c == '©' || c == '(';
  }
}
