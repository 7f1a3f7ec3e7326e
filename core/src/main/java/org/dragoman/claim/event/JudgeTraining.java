package org.dragoman.claim.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dragoman.claim.Statement;
import org.dragoman.claim.event.Modality.Effect;
import org.dragoman.claim.event.Proposals.Proposal;
import org.dragoman.claim.event.Thresholds.Verdict;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Parse;
import org.dragoman.model.Word;
import org.dragoman.world.Cast;
import org.jspecify.annotations.Nullable;

/**
 * Learns the judge of acts from sentences whose acts are known by type, not by word: which word
 * tells which act is settled first by how often they go together and by the rules, then anew by
 * what was learned, some rounds over.
 */
public final class JudgeTraining {
  private static final int ROUNDS = 3;
  private static final int FOLDS = 5;

  /** Weights that all lie below this, in absolute value, are left out of the model. */
  private static final double LEAST = 0.11;

  /** Features seen at fewer words than this are not learned from, nor rarer words of sentences. */
  private static final int SEEN = 3;

  private static final int SEEN_IN_SENTENCES = 24;

  /** One word of a lesson; its target changes as the rounds go on. */
  private static final class Candidate {
    final Proposal proposal;
    final String lemma;
    final int head;
    final int[] features;
    int target;
    boolean left;
    double[] chances = {};

    Candidate(Proposal proposal, Word word, int[] features) {
      this.proposal = proposal;
      this.lemma = word.lemma();
      this.head = word.head();
      this.features = features;
    }
  }

  private record Lesson(List<Candidate> candidates, List<Integer> acts) {}

  private final EventTypes types;
  private final List<Lesson> lessons = new ArrayList<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> classes = new ArrayList<>(List.of(Judge.NONE));

  public JudgeTraining(EventTypes types) {
    this.types = types;
  }

  /**
   * Takes a text with the PLOVER types of all acts it tells, none for a trap.
   *
   * @param parses its sentences, in order
   */
  public void hear(
      List<Parse> parses,
      Cast cast,
      List<TimeMention> times,
      List<Statement> statements,
      List<String> acts) {
    Pronouns pronouns = new Pronouns(cast);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < parses.size(); i++) {
      pronouns.hear(i, parses.get(i));
      SentenceMatcher matcher =
          new SentenceMatcher(types, parses.get(i), cast, times, statements, pronouns, i);
      for (Proposal proposal : matcher.proposals()) {
        int[] features = proposal.features().stream().mapToInt(this::number).toArray();
        candidates.add(new Candidate(proposal, parses.get(i).word(proposal.index()), features));
      }
    }
    List<Integer> wanted = new ArrayList<>();
    for (String act : acts) {
      if (!classes.contains(act)) {
        classes.add(act);
      }
      wanted.add(classes.indexOf(act));
    }
    lessons.add(new Lesson(candidates, wanted));
  }

  private int number(String feature) {
    return numbers.computeIfAbsent(
        feature,
        name -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  /**
   * Learns, and chooses thresholds and calibration on parts of the lessons that were left out of
   * learning in turn.
   *
   * @param log is told how it went, line by line
   * @return the lines of the model's file
   */
  public List<String> run(long seed, List<String> log) {
    List<Verdict> verdicts = new ArrayList<>();
    int wanted = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Lesson> learned = new ArrayList<>();
      List<Lesson> held = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        (i % FOLDS == fold ? held : learned).add(lessons.get(i));
      }
      Judge judge = learn(learned, seed);
      for (Lesson lesson : held) {
        wanted += lesson.acts().size();
        examine(judge, lesson, verdicts);
      }
    }
    double[] thresholds = Thresholds.choose(verdicts, wanted, log);
    double[] curve = Calibration.fit(Thresholds.accepted(verdicts, thresholds));
    log.addAll(Calibration.table(Thresholds.accepted(verdicts, thresholds), curve));
    Judge judge = learn(lessons, seed);
    return new Judge(
            judge.classes(),
            thresholds[0],
            thresholds[1],
            curve[0],
            curve[1],
            judge.triggers(),
            judge.rules(),
            judge.weights())
        .lines();
  }

  private Judge learn(List<Lesson> some, long seed) {
    Association association = new Association(classes.size());
    for (Lesson lesson : some) {
      Set<String> lemmas = new TreeSet<>();
      lesson.candidates().forEach(candidate -> lemmas.add(candidate.lemma));
      association.add(lemmas, new TreeSet<>(lesson.acts()));
    }
    for (Lesson lesson : some) {
      align(lesson, null, association);
    }
    double[][] weights = fit(some, seed);
    for (int round = 1; round < ROUNDS; round++) {
      for (Lesson lesson : some) {
        align(lesson, weights, association);
      }
      weights = fit(some, seed);
    }
    return judge(some, weights);
  }

  private double[][] fit(List<Lesson> some, long seed) {
    List<int[]> features = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    int[] seen = seen(some);
    for (Lesson lesson : some) {
      for (Candidate candidate : lesson.candidates()) {
        if (!candidate.left) {
          features.add(often(candidate.features, seen));
          targets.add(candidate.target);
        }
      }
    }
    return new Maxent(names.size(), classes.size(), seed).fit(features, targets);
  }

  private int[] seen(List<Lesson> some) {
    int[] seen = new int[names.size()];
    for (Lesson lesson : some) {
      for (Candidate candidate : lesson.candidates()) {
        for (int feature : candidate.features) {
          seen[feature]++;
        }
      }
    }
    return seen;
  }

  private int[] often(int[] features, int[] seen) {
    return IntStream.of(features)
        .filter(at -> seen[at] >= (names.get(at).startsWith("has=") ? SEEN_IN_SENTENCES : SEEN))
        .toArray();
  }

  /** Gives each act of a lesson its word; words beside it that name the same act are left out. */
  private void align(Lesson lesson, double @Nullable [][] weights, Association association) {
    for (Candidate candidate : lesson.candidates()) {
      candidate.target = 0;
      candidate.left = false;
    }
    for (int act : lesson.acts()) {
      Candidate best = null;
      double most = weights == null ? 0.5 : -3;
      for (Candidate candidate : lesson.candidates()) {
        if (candidate.target == 0) {
          double score = affinity(candidate, act, association);
          if (weights != null) {
            double[] chances = Maxent.chances(weights, candidate.features);
            score = 0.3 * score + Math.log(chances[act] + 1e-9);
          }
          if (score > most) {
            best = candidate;
            most = score;
          }
        }
      }
      if (best != null) {
        best.target = act;
        best.left = false;
        leaveTwins(lesson, best, act);
      }
    }
  }

  private double affinity(Candidate candidate, int act, Association association) {
    Proposal proposal = candidate.proposal;
    String type = classes.get(act);
    double score = association.of(candidate.lemma, act);
    if (proposal.held().stream().anyMatch(match -> Proposals.family(match).contains(type))) {
      score += 3;
    } else if (proposal.features().contains("hint=" + type)) {
      score += 1.5;
    }
    return proposal.shape().effect() == Effect.ASKED ? score - 3 : score;
  }

  private void leaveTwins(Lesson lesson, Candidate chosen, int act) {
    for (Candidate other : lesson.candidates()) {
      boolean beside =
          other.head == chosen.proposal.index() || chosen.head == other.proposal.index();
      if (other.target == 0
          && beside
          && other.proposal.features().contains("hint=" + classes.get(act))) {
        other.left = true;
      }
    }
  }

  private Judge judge(List<Lesson> some, double[][] weights) {
    Map<String, Integer> told = new TreeMap<>();
    Set<String> rules = new HashSet<>();
    for (Lesson lesson : some) {
      for (Candidate candidate : lesson.candidates()) {
        if (candidate.target > 0) {
          told.merge(candidate.lemma, 1, Integer::sum);
        }
        candidate.proposal.held().forEach(match -> rules.add(match.rule().name()));
      }
    }
    Set<String> triggers = new HashSet<>();
    told.forEach(
        (lemma, count) -> {
          if (count > 1) {
            triggers.add(lemma);
          }
        });
    Map<String, float[]> rows = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      float[] row = row(weights[i]);
      if (row != null) {
        rows.put(names.get(i), row);
      }
    }
    return new Judge(List.copyOf(classes), 0, 0, 1, 0, triggers, rules, rows);
  }

  /** A row without what hardly weighs, or null where nothing does. */
  private static float @Nullable [] row(double[] weights) {
    float[] row = new float[weights.length];
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= LEAST) {
        row[i] = (float) weights[i];
        any = true;
      }
    }
    return any ? row : null;
  }

  /** Judges the words of a lesson and says which of the acts wanted they tell. */
  private void examine(Judge judge, Lesson lesson, List<Verdict> verdicts) {
    List<Integer> free = new ArrayList<>(lesson.acts());
    List<Candidate> order = new ArrayList<>(lesson.candidates());
    for (Candidate candidate : order) {
      candidate.chances = judge.chances(candidate.proposal.features());
    }
    order.sort((a, b) -> Double.compare(a.chances[0], b.chances[0]));
    Set<Integer> told = new HashSet<>();
    for (Candidate candidate : order) {
      double[] chances = candidate.chances;
      Proposal proposal = candidate.proposal;
      boolean known =
          proposal.ruled()
              || judge.triggers().contains(candidate.lemma)
              || proposal.features().stream().anyMatch(name -> name.startsWith("hint="));
      if (!known || proposal.shape().effect() == Effect.ASKED) {
        continue;
      }
      int best = judge.best(chances);
      double family = 0;
      boolean familyRight = false;
      for (Match match : proposal.held()) {
        Set<String> types = Proposals.family(match);
        double chance = judge.chance(chances, types);
        if (chance > family) {
          family = chance;
          familyRight = types.stream().anyMatch(type -> free.contains(classes.indexOf(type)));
        }
      }
      boolean right = free.contains(best);
      boolean twin = !right && lesson.acts().contains(best) && told.contains(best);
      if (!twin) {
        verdicts.add(new Verdict(proposal.ruled(), family, chances[best], familyRight, right));
      }
      if (Math.max(family, chances[best]) > 0.3) {
        free.remove((Integer) best);
        told.add(best);
      }
    }
  }
}
