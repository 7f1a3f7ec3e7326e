package org.dragoman.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Upos;
import org.dragoman.model.Word;
import org.dragoman.text.Span;
import org.dragoman.world.Mention.How;
import org.jspecify.annotations.Nullable;

/**
 * Links what stands for somebody named before: "il", "ce dernier", "l'intéressé", "les deux pays".
 *
 * <p>Better no link than a doubtful one: where a thing could be meant as well, or two people,
 * nobody is.
 */
final class Anaphora {
  /** How many sentences back somebody is still in mind. */
  private static final int BACK = 2;

  /** How many sentences back a person is known as "the American". */
  private static final int COUNTRYMAN = 8;

  private final World world;
  private final Casting casting;
  private final AnaphoraWords words;
  private final List<Parse> parses;
  private final QuotedText quoted;
  private final Map<Integer, List<Mention>> byHead = new HashMap<>();

  /** The nouns and pronouns of each sentence, in order. */
  private final List<List<Antecedent>> sentences = new ArrayList<>();

  private final Map<Integer, Cue.Title> titles = new HashMap<>();

  /**
   * Takes note of what the names and titles of a text refer to.
   *
   * @param phrases the titles found in the text
   */
  Anaphora(
      World world,
      Casting casting,
      AnaphoraWords words,
      Surface surface,
      List<TitlePhrase> phrases,
      List<Parse> parses) {
    this.world = world;
    this.casting = casting;
    this.words = words;
    this.parses = parses;
    quoted = new QuotedText(surface.text);
    for (TitlePhrase phrase : phrases) {
      if (!phrase.title().plural() && phrase.country() == null && phrase.of() == null) {
        titles.put(surface.start(phrase.first()), phrase.title());
      }
    }
    List<Mention> mentions = new ArrayList<>(casting.mentions());
    mentions.sort((a, b) -> Integer.compare(a.head().start(), b.head().start()));
    int next = 0;
    for (Parse parse : parses) {
      for (; next < mentions.size() && mentions.get(next).head().start() < parse.span().end(); ) {
        Mention mention = mentions.get(next++);
        int top = top(parse, mention.head());
        byHead.computeIfAbsent(top, k -> new ArrayList<>(1)).add(mention);
      }
    }
  }

  /**
   * Where the word of a phrase begins on which its others depend: "ministre" of "Premier ministre".
   */
  private static int top(Parse parse, Span phrase) {
    int low = 0;
    int high = parse.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parse.word(middle).end() <= phrase.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < parse.size() && parse.word(i).start() < phrase.end(); i++) {
      int head = parse.word(i).head();
      if (head == Word.ROOT || !parse.word(head).span().overlaps(phrase)) {
        return parse.word(i).start();
      }
    }
    return phrase.start();
  }

  void link() {
    for (int s = 0; s < parses.size(); s++) {
      sentences.add(new ArrayList<>());
      Parse parse = parses.get(s);
      for (int i = 0; i < parse.size(); i++) {
        Antecedent noun = noun(s, parse, i);
        if (noun != null) {
          sentences.get(s).add(noun);
        }
      }
    }
  }

  private @Nullable Antecedent noun(int s, Parse parse, int i) {
    Word word = parse.word(i);
    List<Casting.Role> named = named(parse, i);
    boolean pair = isPair(parse, i);
    if (named.stream().anyMatch(Anaphora::reports)) {
      return null;
    }
    if (!named.isEmpty() && !pair) {
      List<Casting.Role> compatriot = compatriot(s, parse, i, named);
      return Antecedent.of(s, parse, i, compatriot.isEmpty() ? named : compatriot);
    }
    List<Casting.Role> meant = List.of();
    String form = word.form().toLowerCase(Locale.ROOT);
    Span span = word.span();
    String why = "";
    if (words.subjects().contains(form) && word.hasRelation("nsubj")) {
      meant = new SubjectPronoun(this, s, i).resolve();
      why = "the subject before";
    } else if (words.latter().contains(form)) {
      meant = latter(s, i);
      why = "named last";
    } else if (words.last().contains(form) && thisBefore(parse, i)) {
      meant = latter(s, i);
      span = parse.word(i - 1).span().cover(span);
      why = "named last";
    } else if (words.concerned().contains(form) && hasArticle(parse, i)) {
      meant = concerned(s, i);
      why = "spoken of";
    } else if (pair) {
      meant = new Pair(this, world, casting, s, i).resolve(words);
      if (meant.isEmpty()) {
        return Antecedent.of(s, parse, i, named);
      }
      casting.drop(headedBy(word));
      span = pairSpan(parse, i);
      why = "both sides of what came before";
    } else if (titles.containsKey(word.start()) && BareTitle.isOne(parse, i)) {
      meant = new BareTitle(this, titles.get(word.start()), s, i).resolve();
      why = "the bearer named before";
    } else if (!word.is(Upos.NOUN)) {
      return null;
    }
    for (Casting.Role role : meant) {
      casting.mention(span, word.span(), role, How.PRONOUN, why + ": " + role.name);
    }
    return Antecedent.of(s, parse, i, meant);
  }

  /** Whom "le Luxembourgeois" means: the one person of that country named before. */
  private List<Casting.Role> compatriot(int s, Parse parse, int i, List<Casting.Role> named) {
    Word word = parse.word(i);
    List<Mention> people = headedBy(word);
    if (named.size() != 1
        || people.size() != 1
        || people.get(0).how() != How.DEMONYM
        || !Character.isUpperCase(word.form().charAt(0))
        || !BareTitle.isOne(parse, i)) {
      return List.of();
    }
    String gender = Antecedent.of(s, parse, i, List.of()).gender();
    Set<Casting.Role> persons = new LinkedHashSet<>();
    for (int back = 0; back <= COUNTRYMAN && s - back >= 0; back++) {
      for (Antecedent noun : sentences.get(s - back)) {
        for (Casting.Role one : noun.roles()) {
          boolean alone = noun.roles().size() == 1;
          if (one.kind == Actor.Kind.PERSON
              && (!alone || noun.agrees(gender, "Sing"))
              && isFrom(one, named.get(0).country)) {
            persons.add(one);
          }
        }
      }
    }
    if (persons.size() != 1) {
      return List.of();
    }
    casting.drop(people);
    Casting.Role person = persons.iterator().next();
    casting.mention(word.span(), word.span(), person, How.PRONOUN, "of that country");
    return List.of(person);
  }

  /** Whether someone is at home in a country, whomever they may serve. */
  private static boolean isFrom(Casting.Role person, @Nullable String country) {
    String home = person.known == null ? person.country : person.known.country();
    return country != null && country.equals(home);
  }

  /** The actors of the mention that a word heads, its conjuncts' with them. */
  private List<Casting.Role> named(Parse parse, int i) {
    Set<Casting.Role> roles = new LinkedHashSet<>(headed(parse.word(i)));
    if (!roles.isEmpty()) {
      for (int conjunct : parse.children(i, "conj")) {
        roles.addAll(headed(parse.word(conjunct)));
      }
    }
    return List.copyOf(roles);
  }

  /** News media are named for what they tell of others; a pronoun seldom means them. */
  private static boolean reports(Casting.Role role) {
    return role.kind == Actor.Kind.ORGANISATION && "JRN".equals(role.sector);
  }

  private List<Mention> headedBy(Word word) {
    return byHead.getOrDefault(word.start(), List.of());
  }

  private List<Casting.Role> headed(Word word) {
    List<Casting.Role> roles = new ArrayList<>(1);
    for (Mention mention : headedBy(word)) {
      Casting.Role role = casting.find(mention.actorId());
      // "turque" in "l'armée turque" is no noun that a pronoun takes up.
      boolean adjective = mention.how() == How.DEMONYM && word.is(Upos.ADJ);
      if (role != null && !adjective && !roles.contains(role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  private boolean thisBefore(Parse parse, int i) {
    return i > 0
        && words.demonstratives().contains(parse.word(i - 1).form().toLowerCase(Locale.ROOT))
        && (i + 1 == parse.size()
            || !parse.word(i + 1).is(Upos.NOUN)
            || parse.word(i).is(Upos.NOUN))
        && !parse.word(i).hasRelation("amod");
  }

  private static boolean hasArticle(Parse parse, int i) {
    return i > 0
        && parse.word(i - 1).is(Upos.DET)
        && !parse.word(i).hasRelation("amod")
        && parse.word(i - 1).hasFeature("Definite=Def");
  }

  private boolean isPair(Parse parse, int i) {
    Word word = parse.word(i);
    if (!word.is(Upos.NOUN)
        || !(words.bothStates().contains(word.lemma())
            || words.bothPersons().contains(word.lemma()))) {
      return false;
    }
    // "deux autres pays" and "deux pays" are others.
    return i > 1 && parse.word(i - 1).form().equals(words.two()) && parse.word(i - 2).is(Upos.DET);
  }

  private static Span pairSpan(Parse parse, int i) {
    return parse.word(i - 1).span().cover(parse.word(i).span());
  }

  /** The noun named last that agrees, in this sentence or the one before. */
  private List<Casting.Role> latter(int s, int i) {
    Word word = word(s, i);
    String gender = Antecedent.value(word, "Gender=");
    String number = Antecedent.value(word, "Number=");
    boolean spoken = speaks(s, i);
    for (int back = 0; back <= 1 && s - back >= 0; back++) {
      List<Antecedent> nouns = sentences.get(s - back);
      for (int n = nouns.size() - 1; n >= 0; n--) {
        Antecedent noun = nouns.get(n);
        if (noun.agrees(gender, number) && stands(s - back, noun)) {
          if (!noun.roles().isEmpty()) {
            return noun.roles();
          }
          if (!spoken) {
            return List.of();
          }
        }
      }
    }
    return List.of();
  }

  /** Whether a noun is a subject or object, not a mere adverbial such as a date. */
  private boolean stands(int s, Antecedent noun) {
    Word word = word(s, noun.word());
    return !noun.roles().isEmpty()
        || word.hasRelation("nsubj")
        || word.hasRelation("obj")
        || word.deprel().equals("obl:arg")
        || word.deprel().equals("obl:agent");
  }

  private List<Casting.Role> concerned(int s, int i) {
    String gender = Antecedent.value(word(s, i), "Gender=");
    for (int back = 0; back <= BACK && s - back >= 0; back++) {
      Set<Casting.Role> people = new LinkedHashSet<>();
      for (Antecedent noun : sentences.get(s - back)) {
        if (noun.isPerson() && noun.agrees(gender, "Sing")) {
          people.addAll(noun.roles());
        }
      }
      if (!people.isEmpty()) {
        return people.size() == 1 ? List.copyOf(people) : List.of();
      }
    }
    return List.of();
  }

  /** Whether a word is the subject of a verb that only somebody does. */
  boolean speaks(int s, int i) {
    Word word = word(s, i);
    return word.head() != Word.ROOT
        && word.hasRelation("nsubj")
        && words.speech().contains(word(s, word.head()).lemma());
  }

  Word word(int s, int i) {
    return parses.get(s).word(i);
  }

  List<Antecedent> nouns(int s) {
    return sentences.get(s);
  }

  /** Whether two words stand in the same quotation, or both in none. */
  boolean sameVoice(int s, int i, Antecedent noun) {
    return quoted.at(word(s, i).start()) == quoted.at(word(noun.sentence(), noun.word()).start());
  }
}
