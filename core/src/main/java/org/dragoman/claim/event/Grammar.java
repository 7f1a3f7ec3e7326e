package org.dragoman.claim.event;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.pack.Pack;
import org.dragoman.pack.YamlNode;

/**
 * The closed word lists of a language that its syntax turns on, from {@code grammar.yaml}.
 *
 * @param relatives lemmas of pronouns that stand for the noun their clause hangs on
 * @param relativeOf the case that some of them carry inside ("dont" is "de")
 * @param reflexives forms of the reflexive clitics
 * @param datives forms of the clitics that stand for a complement with {@code dative}
 * @param dative the preposition of the indirect object
 * @param agent the prepositions of the agent
 * @param possessors forms of the possessive determiners of the third person
 * @param pluralPossessors those of several possessors
 * @param origin the preposition of the possessor
 * @param local prepositions of where an act takes place
 * @param during prepositions of the occasion of an act
 * @param passive the auxiliary of the passive
 * @param intransitive verbs that make their past with "être" and have no passive
 * @param between the preposition of two sides
 * @param contracted prepositions by the form in which they are one word with the article
 * @param quantities words that only count what stands in their complement
 * @param others adjectives that tell one of a kind from those before it ("prochain")
 * @param support verbs that only carry the noun they govern ("effectuer une visite")
 * @param gathering verbs whose objects take part in what their subject names ("réunir")
 * @param dativeControl verbs whose infinitive is done by their indirect object ("demander à")
 * @param subjectControl verbs whose infinitive is done by their subject though they have an object
 */
record Grammar(
    Set<String> relatives,
    Map<String, String> relativeOf,
    Set<String> reflexives,
    Set<String> datives,
    String dative,
    Set<String> agent,
    Set<String> possessors,
    Set<String> pluralPossessors,
    String origin,
    Set<String> local,
    Set<String> during,
    String passive,
    Set<String> intransitive,
    String between,
    Map<String, String> contracted,
    Set<String> quantities,
    Set<String> others,
    Set<String> support,
    Set<String> gathering,
    Set<String> dativeControl,
    Set<String> subjectControl) {

  static Grammar load(Pack language) {
    YamlNode yaml = language.yaml("grammar.yaml");
    Map<String, String> relativeOf = new TreeMap<>();
    yaml.get("relative-of").entries().forEach((form, of) -> relativeOf.put(form, of.text()));
    Map<String, String> contracted = new TreeMap<>();
    yaml.get("contracted").entries().forEach((form, of) -> contracted.put(form, of.text()));
    return new Grammar(
        Set.copyOf(yaml.texts("relatives")),
        relativeOf,
        Set.copyOf(yaml.texts("reflexives")),
        Set.copyOf(yaml.texts("datives")),
        yaml.get("dative").text(),
        Set.copyOf(yaml.texts("agent")),
        Set.copyOf(yaml.texts("possessors")),
        Set.copyOf(yaml.texts("plural-possessors")),
        yaml.get("origin").text(),
        Set.copyOf(yaml.texts("local")),
        Set.copyOf(yaml.texts("during")),
        yaml.get("passive").text(),
        Set.copyOf(yaml.texts("intransitive")),
        yaml.get("between").text(),
        contracted,
        Set.copyOf(yaml.texts("quantities")),
        Set.copyOf(yaml.texts("others")),
        Set.copyOf(yaml.texts("support")),
        Set.copyOf(yaml.texts("gathering")),
        Set.copyOf(yaml.texts("dative-control")),
        Set.copyOf(yaml.texts("subject-control")));
  }
}
