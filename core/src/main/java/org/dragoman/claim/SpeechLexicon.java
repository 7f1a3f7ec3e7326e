package org.dragoman.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/** The words of a language that report speech, read from its {@code speech.yaml}. */
final class SpeechLexicon {
  static final String FILE = "speech.yaml";

  private final VerbPhrases verbs;
  private final List<List<String>> sources = new ArrayList<>();
  private final List<List<String>> opinion = new ArrayList<>();
  private final Map<String, String> nouns = new LinkedHashMap<>();
  private final Map<String, String> loaded = new LinkedHashMap<>();
  private final Set<String> occasions;
  private final Set<String> connectors;
  private final Set<String> nobody;
  private final Set<String> noSources;
  private final Set<String> sourceNouns;
  private final Set<String> carriers;
  private final Set<String> speakers;
  private final Set<String> persons;
  private final List<String> speakerEndings;
  private final Map<String, Set<String>> offices = new LinkedHashMap<>();
  private final Set<String> vague;
  private final Set<String> former;
  private final Set<String> bodies;
  private final Set<String> courts;
  private final Set<String> noContent;
  private final Set<String> addresses;
  private final Set<String> media;
  private final Set<String> indefinite;
  private final Set<String> firstPerson;
  private final Set<String> pronouns;
  private final Set<String> topics;
  private final Set<String> pastCarriers;
  private final Set<String> impersonal;
  private final Set<String> questions;
  private final Set<String> toSources;
  private final Set<String> documents;
  private final String anybody;
  private final Set<String> answers;
  private final Set<String> interviews;
  private final Set<String> interviewEnds;
  private final Set<String> interviewers;
  private final Set<String> secondPerson;

  private SpeechLexicon(YamlNode file) {
    verbs = new VerbPhrases(file.get("verbs"), "stance");
    file.texts("sources").forEach(phrase -> sources.add(VerbPhrases.words(phrase)));
    file.texts("opinion").forEach(phrase -> opinion.add(VerbPhrases.words(phrase)));
    for (YamlNode group : file.get("nouns").items()) {
      group.texts("words").forEach(word -> nouns.put(word, group.get("stance").text()));
    }
    for (YamlNode group : file.get("loaded").items()) {
      group.texts("words").forEach(word -> loaded.put(word, group.get("kind").text()));
    }
    occasions = Set.copyOf(new HashSet<>(file.texts("occasions")));
    connectors = Set.copyOf(new HashSet<>(file.texts("connectors")));
    nobody = Set.copyOf(new HashSet<>(file.texts("nobody")));
    noSources = Set.copyOf(new HashSet<>(file.texts("no sources")));
    sourceNouns = Set.copyOf(new HashSet<>(file.texts("source nouns")));
    carriers = Set.copyOf(new HashSet<>(file.texts("carriers")));
    speakers = Set.copyOf(new HashSet<>(file.texts("speakers")));
    persons = Set.copyOf(new HashSet<>(file.texts("persons")));
    for (YamlNode office : file.get("offices").items()) {
      offices.put(
          VerbPhrases.lower(office.get("office").text()),
          Set.copyOf(new HashSet<>(office.texts("words"))));
    }
    former = Set.copyOf(new HashSet<>(file.texts("former")));
    vague = Set.copyOf(new HashSet<>(file.texts("vague")));
    speakerEndings = file.texts("speaker endings");
    bodies = Set.copyOf(new HashSet<>(file.texts("bodies")));
    courts = Set.copyOf(new HashSet<>(file.texts("courts")));
    pastCarriers = Set.copyOf(new HashSet<>(file.texts("past carriers")));
    documents = Set.copyOf(new HashSet<>(file.texts("documents")));
    toSources = Set.copyOf(new HashSet<>(file.texts("to sources")));
    anybody = file.get("anybody").text();
    questions = Set.copyOf(new HashSet<>(file.texts("questions")));
    answers = Set.copyOf(new HashSet<>(file.texts("answers")));
    interviews = Set.copyOf(new HashSet<>(file.texts("interviews")));
    interviewEnds = Set.copyOf(new HashSet<>(file.texts("interview ends")));
    interviewers = Set.copyOf(new HashSet<>(file.texts("interviewers")));
    secondPerson = Set.copyOf(new HashSet<>(file.texts("second person")));
    impersonal = Set.copyOf(new HashSet<>(file.texts("impersonal")));
    topics = Set.copyOf(new HashSet<>(file.texts("topics")));
    pronouns = Set.copyOf(new HashSet<>(file.texts("pronouns")));
    firstPerson = Set.copyOf(new HashSet<>(file.texts("first person")));
    indefinite = Set.copyOf(new HashSet<>(file.texts("indefinite")));
    media = Set.copyOf(new HashSet<>(file.texts("media")));
    addresses = Set.copyOf(new HashSet<>(file.texts("addresses")));
    noContent = Set.copyOf(new HashSet<>(file.texts("no content")));
  }

  static SpeechLexicon load(Pack language) {
    return new SpeechLexicon(language.yaml(FILE));
  }

  /** The longest verb of speech that starts at a word, or null. */
  VerbPhrases.@Nullable Match match(Parse parse, int index, boolean reflexive) {
    return verbs.match(parse, index, reflexive);
  }

  /** Whether a verb by itself may report a clause. */
  boolean reports(String lemma) {
    return verbs.takes(lemma, VerbPhrases.Frame.THAT);
  }

  /** The index after a source phrase ("selon", "de l'avis de") that starts at a word, or -1. */
  int sourceEnd(Parse parse, int index) {
    return phraseEnd(sources, parse, index);
  }

  int opinionEnd(Parse parse, int index) {
    return phraseEnd(opinion, parse, index);
  }

  private static int phraseEnd(List<List<String>> phrases, Parse parse, int index) {
    int best = -1;
    for (List<String> phrase : phrases) {
      int end = index;
      while (end < parse.size()
          && end - index < phrase.size()
          && VerbPhrases.lower(parse.word(end).form())
              .equals(elided(phrase, end - index, parse.word(end)))) {
        end++;
      }
      if (end - index == phrase.size() && end > best) {
        best = end;
      }
    }
    return best;
  }

  /** The phrase's word as it reads before a vowel: the final "de" of a phrase also matches "d'". */
  private static String elided(List<String> phrase, int at, Word word) {
    String wanted = phrase.get(at);
    return wanted.equals("de") && VerbPhrases.lower(word.form()).equals("d'") ? "d'" : wanted;
  }

  @Nullable String nounStance(String lemma) {
    return nouns.get(lemma);
  }

  @Nullable String loadedKind(String lemma) {
    return loaded.get(lemma);
  }

  /** "quant à X, il …" */
  boolean opensTopic(Word word) {
    return topics.contains(VerbPhrases.lower(word.form()));
  }

  /** Whether words are no more than a pronoun of the third person. */
  boolean isPronoun(String words) {
    return pronouns.contains(VerbPhrases.lower(words));
  }

  /** Words by which an author speaks of himself: "je", "mon". */
  boolean isFirstPerson(Word word) {
    return firstPerson.contains(clitic(word));
  }

  /** Whether words speak of nobody in particular: "un diplomate", "des sources". */
  boolean isIndefinite(String words) {
    int space = words.indexOf(' ');
    return indefinite.contains(VerbPhrases.lower(space < 0 ? words : words.substring(0, space)));
  }

  /** Words put before a name out of politeness: "Mme". */
  boolean isAddress(Word word) {
    return addresses.contains(VerbPhrases.lower(word.form()));
  }

  boolean isOccasion(String lemma) {
    return occasions.contains(lemma);
  }

  boolean isConnector(Word word) {
    return connectors.contains(VerbPhrases.lower(word.form()));
  }

  boolean isNobody(Word word) {
    return nobody.contains(clitic(word));
  }

  /** A pronoun without the hyphens and the -t- of an inversion: "-t-il" is "il". */
  static String clitic(Word word) {
    String form = VerbPhrases.lower(word.form());
    return form.startsWith("-t-")
        ? form.substring(3)
        : form.startsWith("-") ? form.substring(1) : form;
  }

  /** Nouns that "selon" measures by rather than cites: "selon les cas". */
  boolean isNoSource(String lemma) {
    return noSources.contains(lemma);
  }

  /** Verbs under which an infinitive has been said: "vient d'annoncer". */
  boolean isCarrier(String lemma) {
    return carriers.contains(lemma) || pastCarriers.contains(lemma);
  }

  /** Verbs under which only a past tense says that something was said: "a voulu préciser". */
  boolean isPastCarrier(String lemma) {
    return pastCarriers.contains(lemma);
  }

  /** Verbs whose "il" is nobody: "il convient de". */
  boolean isImpersonal(String lemma) {
    return impersonal.contains(lemma);
  }

  /** Nouns for people, bodies and documents that can speak. */
  boolean isSpeaker(String lemma) {
    return speakers.contains(lemma)
        || persons.contains(lemma)
        || bodies.contains(lemma)
        || documents.contains(lemma)
        || courts.contains(lemma)
        || speakerEndings.stream().anyMatch(lemma::endsWith);
  }

  /** Whether the holder of an office of the world pack may be called by a noun. */
  boolean isOffice(String office, String lemma) {
    String lower = VerbPhrases.lower(office);
    for (Map.Entry<String, Set<String>> entry : offices.entrySet()) {
      if (lower.contains(entry.getKey()) && entry.getValue().contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Words that say an office is over: "l'ancien ministre". */
  boolean isFormer(String lemma) {
    return former.contains(lemma);
  }

  /** Words of a description that do not narrow it down: "l'ancien ministre". */
  boolean isVague(String lemma) {
    return vague.contains(lemma) || former.contains(lemma);
  }

  /** Nouns that stand for a body already named: "l'organisation". */
  boolean isBody(String lemma) {
    return bodies.contains(lemma);
  }

  /** Nouns that stand for a paper or broadcaster already named. */
  boolean isMedium(String lemma) {
    return media.contains(lemma);
  }

  /** Whose condemning is a sentence. */
  boolean isCourt(String lemma) {
    return courts.contains(lemma);
  }

  /** Objects that are asked for without saying so: "demander l'asile". */
  boolean isNoContent(String lemma) {
    return noContent.contains(lemma);
  }

  /** Nouns that stand for a person already named: "le dirigeant". */
  boolean isPerson(String lemma) {
    return persons.contains(lemma);
  }

  boolean isSourceNoun(String lemma) {
    return sourceNouns.contains(lemma);
  }

  /** Nouns for texts and inquiries: what they show they say. */
  boolean isDocument(String lemma) {
    return documents.contains(lemma);
  }

  /** The pronoun for whoever speaks of a body: "indique-t-on". */
  String anybody() {
    return anybody;
  }

  /** Whether a preposition between two words leads to who said it: "auprès du parquet". */
  boolean leadsToSource(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (toSources.contains(VerbPhrases.lower(parse.word(i).form()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a label says that its turn asks: "Q". */
  boolean asks(String label) {
    return questions.contains(label);
  }

  /** Whether a label says that its turn answers: "R". */
  boolean answers(String label) {
    return answers.contains(label);
  }

  /** Whether words tell of an interview: "a répondu aux questions de". */
  boolean opensInterview(String words) {
    return holds(interviews, words);
  }

  boolean tellsOfInterview(Word word) {
    return holds(interviews, word.form());
  }

  /** Whether a line closes an interview: "Propos recueillis par …". */
  boolean endsInterview(String line) {
    return holds(interviewEnds, line);
  }

  /** Nouns for those who ask: "la journaliste". */
  boolean isInterviewer(Word word) {
    return interviewers.contains(word.lemma());
  }

  /** Whether a question is put to somebody: "votre", "-vous". */
  boolean addresses(String words) {
    return holds(secondPerson, words);
  }

  /** Whether one of the words is in a set. */
  private static boolean holds(Set<String> set, String words) {
    for (String word : VerbPhrases.lower(words).split("[^\\p{L}]+")) {
      if (set.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
