package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.claim.Status;
import org.dragoman.claim.event.EventRule.Coding;
import org.dragoman.claim.event.EventRule.Needs;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.pack.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * All event types and their rules for one language, compiled once and indexed by trigger.
 *
 * <p>The pack names its types in {@code types.yaml}. In an overlay every YAML file but the lists of
 * words is a type, which is added or replaces the one of the same name.
 */
public final class EventTypes {
  /** A rule under one of its triggers. */
  record Entry(EventRule rule, Trigger trigger) {}

  private final Map<String, EventType> types = new LinkedHashMap<>();
  private final Map<String, List<EventRule>> rules = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byLemma = new HashMap<>();
  private final Codes codes;
  private final Contexts contexts;
  private final Grammar grammar;
  private final Modality modality;
  private final @Nullable Judge judge;
  private Learned learned = new Learned();

  private EventTypes(Pack events, Pack language, String code) {
    codes = Codes.load(events);
    contexts = Contexts.load(events, code);
    grammar = Grammar.load(language);
    modality = Modality.load(language);
    judge = Judge.load(events, code);
  }

  /**
   * Loads the types of a pack and of the user's overlays for one language.
   *
   * @param language a language pack, whose name is the key of its rules ("fr")
   * @throws PackException when a file is wrong; a rule without examples and counter-examples is
   */
  public static EventTypes load(Pack events, Pack language, List<Pack> overlays) {
    String code = languageOf(language);
    EventTypes types = new EventTypes(events, language, code);
    Words words = new Words();
    words.load(events, "words." + code + ".yaml");
    types.add(events, shippedIn(events), code, words);
    for (Pack overlay : overlays) {
      words.load(overlay, "words." + code + ".yaml");
      types.add(overlay, namesIn(overlay), code, words);
    }
    types.index();
    types.learned = Learned.load(events, code, types.types);
    return types;
  }

  private static String languageOf(Pack language) {
    String path = language.locate("");
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static List<String> shippedIn(Pack events) {
    return events.yaml("types.yaml").get("types").texts();
  }

  /** The pack that each type is in, by its name; a later pack's replaces an earlier one's. */
  public static Map<String, Pack> files(Pack events, List<Pack> overlays) {
    Map<String, Pack> files = new LinkedHashMap<>();
    shippedIn(events).forEach(name -> files.put(name, events));
    for (Pack overlay : overlays) {
      namesIn(overlay).forEach(name -> files.put(name, overlay));
    }
    return files;
  }

  private static List<String> namesIn(Pack overlay) {
    List<String> names = new ArrayList<>();
    for (String file : overlay.files(".yaml")) {
      if (!file.startsWith("words.") && !file.equals("types.yaml")) {
        names.add(file.substring(0, file.length() - ".yaml".length()));
      }
    }
    return names;
  }

  private void add(Pack pack, List<String> names, String language, Words words) {
    for (String name : names) {
      YamlNode yaml = pack.yaml(name + ".yaml");
      EventType type = type(name, yaml);
      types.put(name, type);
      List<EventRule> own = new ArrayList<>();
      YamlNode patterns = yaml.find(language);
      if (patterns != null) {
        for (YamlNode node : patterns.items()) {
          own.add(rule(type, node, words));
        }
      }
      rules.put(name, List.copyOf(own));
    }
  }

  private void index() {
    Set<String> names = new HashSet<>();
    for (List<EventRule> own : rules.values()) {
      for (EventRule rule : own) {
        if (!names.add(rule.name())) {
          throw new PackException(rule.where(), 0, "a rule is already called " + rule.name());
        }
        for (Trigger trigger : rule.triggers()) {
          byLemma
              .computeIfAbsent(trigger.lemma(), key -> new ArrayList<>())
              .add(new Entry(rule, trigger));
        }
      }
    }
  }

  private EventType type(String name, YamlNode yaml) {
    Map<String, String> labels = new LinkedHashMap<>();
    yaml.get("label").entries().forEach((key, value) -> labels.put(key, value.text()));
    Coding coding = coding(yaml, null);
    YamlNode planned = yaml.find("when-planned");
    List<EventType.ModeCue> modes = new ArrayList<>();
    YamlNode cues = yaml.find("modes");
    if (cues != null) {
      for (YamlNode cue : cues.items()) {
        modes.add(new EventType.ModeCue(coding(cue, coding), Set.copyOf(cue.texts("words"))));
      }
    }
    return new EventType(
        name,
        Map.copyOf(labels),
        coding,
        planned == null ? null : coding(planned, coding),
        yaml.texts("contexts"),
        List.copyOf(modes));
  }

  private Coding coding(YamlNode node, @Nullable Coding otherwise) {
    String type = otherwise == null ? node.get("type").text() : node.text("type", otherwise.type());
    String mode =
        node.text("mode", otherwise == null || node.find("type") != null ? "" : otherwise.mode());
    String cameo =
        otherwise == null ? node.get("cameo").text() : node.text("cameo", otherwise.cameo());
    if (codes.find(cameo) == null) {
      throw node.error("no such CAMEO code: " + cameo);
    }
    return new Coding(type, mode, cameo);
  }

  private EventRule rule(EventType type, YamlNode node, Words words) {
    String name = node.get("rule").text();
    List<Trigger> triggers = new ArrayList<>();
    addTriggers(node, "verb", Trigger.Kind.VERB, words, triggers);
    addTriggers(node, "noun", Trigger.Kind.NOUN, words, triggers);
    addTriggers(node, "adjective", Trigger.Kind.ADJECTIVE, words, triggers);
    if (triggers.isEmpty()) {
      throw node.error("rule " + name + " has no trigger (verb, noun or adjective)");
    }
    List<Example> examples = new ArrayList<>();
    for (YamlNode example : node.get("examples").items()) {
      examples.add(Example.parse(example, true));
    }
    for (YamlNode example : node.get("not").items()) {
      examples.add(Example.parse(example, false));
    }
    YamlNode status = node.find("status");
    YamlNode actor = node.find("actor");
    YamlNode recipient = node.find("recipient");
    boolean recoded =
        node.find("type") != null || node.find("mode") != null || node.find("cameo") != null;
    return new EventRule(
        name,
        node.where(),
        type,
        List.copyOf(triggers),
        conditions(node, words),
        actor == null ? null : RolePath.parse(actor),
        recipient == null ? null : RolePath.parse(recipient),
        node.text("mutual", "no").equals("yes"),
        needs(node),
        recoded ? coding(node, type.coding()) : null,
        status == null ? null : effect(status),
        Effect.valueOf(node.text("present", "happened").toUpperCase(Locale.ROOT)),
        node.text("otherwise", "no").equals("yes"),
        List.copyOf(examples));
  }

  private static void addTriggers(
      YamlNode node, String key, Trigger.Kind kind, Words words, List<Trigger> triggers) {
    YamlNode items = node.find(key);
    if (items == null) {
      return;
    }
    for (YamlNode item : items.items()) {
      triggers.add(Trigger.parse(item, kind));
    }
  }

  private static List<Condition> conditions(YamlNode node, Words words) {
    List<Condition> conditions = new ArrayList<>();
    YamlNode where = node.find("where");
    if (where != null) {
      where
          .entries()
          .forEach(
              (path, values) -> conditions.add(Condition.parse(where, path, values, words, true)));
    }
    YamlNode unless = node.find("unless");
    if (unless != null) {
      unless
          .entries()
          .forEach(
              (path, values) ->
                  conditions.add(Condition.parse(unless, path, values, words, false)));
    }
    return List.copyOf(conditions);
  }

  private static Needs needs(YamlNode node) {
    YamlNode needs = node.find("needs");
    if (needs == null) {
      return Needs.ANY;
    }
    for (Needs each : Needs.values()) {
      if (each.name().equalsIgnoreCase(needs.text())) {
        return each;
      }
    }
    throw needs.error("needs is one of none, story, any, actor, recipient, both");
  }

  private static Effect effect(YamlNode node) {
    for (Effect effect : Effect.values()) {
      if (effect.name().equalsIgnoreCase(node.text())) {
        return effect;
      }
    }
    throw node.error("no such status: " + node.text());
  }

  /** The rules that a lemma may trigger. */
  List<Entry> triggeredBy(String lemma) {
    return byLemma.getOrDefault(lemma, List.of());
  }

  /** All types by name, in the pack's order. */
  public Map<String, EventType> types() {
    return Map.copyOf(types);
  }

  /** All rules, type by type. */
  List<EventRule> rules() {
    return rules.values().stream().flatMap(List::stream).toList();
  }

  /** What was learned of which words tell which act, or null where nothing was. */
  @Nullable Judge judge() {
    return judge;
  }

  Learned learned() {
    return learned;
  }

  /** The sentences that rules must match, with the PLOVER type of the act each tells. */
  public Map<String, String> lessons() {
    Map<String, String> lessons = new LinkedHashMap<>();
    for (EventRule rule : rules()) {
      Coding planned = rule.type().whenPlanned();
      for (Example example : rule.examples()) {
        if (example.positive()) {
          Coding told =
              planned != null && example.status() == Status.PLANNED ? planned : rule.coding();
          lessons.put(example.text(), told.type());
        }
      }
    }
    return lessons;
  }

  Codes codes() {
    return codes;
  }

  Contexts contexts() {
    return contexts;
  }

  Grammar grammar() {
    return grammar;
  }

  Modality modality() {
    return modality;
  }
}
