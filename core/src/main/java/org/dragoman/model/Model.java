package org.dragoman.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.model.net.Labels;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.NetworkFile;
import org.dragoman.pack.Pack;
import org.dragoman.pack.PackException;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * The trained model of a language: it tags, parses and finds named entities.
 *
 * <p>Safe for use by many threads; the answer does not depend on what was parsed before.
 */
public final class Model {
  /** The network's file in a language's pack. */
  public static final String FILE = "model.bin";

  /** Longer sentences, which no text written by people has, are parsed in pieces. */
  private static final int LONGEST = 300;

  /** Forms whose first layer is remembered; about half a kilobyte each. */
  private static final int REMEMBERED = 40_000;

  private final Network network;
  private final Lemmatiser lemmatiser;
  private final Upos[] tags;
  private final String[] features;
  private final Map<String, float[]> encoded = new ConcurrentHashMap<>();

  Model(Network network, Lemmatiser lemmatiser) {
    this.network = network;
    this.lemmatiser = lemmatiser;
    Labels labels = network.labels();
    tags = labels.tags().stream().map(Upos::valueOf).toArray(Upos[]::new);
    features =
        labels.bundles().stream()
            .map(bundle -> bundle.split("\\|", 2))
            .map(parts -> parts.length == 2 ? parts[1] : "_")
            .toArray(String[]::new);
  }

  /**
   * Loads the model of a language.
   *
   * @throws PackException when the pack has none, or one that this version cannot read
   */
  public static Model load(Pack language) {
    return load(language, List.of());
  }

  /**
   * Loads the model of a language.
   *
   * @param additions a user's own lemmas
   * @throws PackException when the pack has no model, or one that this version cannot read
   */
  public static Model load(Pack language, List<Pack> additions) {
    Lexicon lexicon = Lexicon.load(language);
    try (InputStream in = language.open(FILE)) {
      Network network =
          NetworkFile.read(
              new BufferedInputStream(in, 1 << 16), form -> FormTags.of(lexicon, form));
      return new Model(network, Lemmatiser.load(language, lexicon, additions));
    } catch (IOException e) {
      throw new PackException(language.locate(FILE), 0, String.valueOf(e.getMessage()));
    }
  }

  /** Tags and parses a sentence; its words are the sentence's tokens. */
  public Parse parse(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Word> words = new ArrayList<>(tokens.size());
    int root = Word.ROOT;
    for (int from = 0; from < tokens.size(); ) {
      int to = pieceEnd(tokens, from);
      root = add(tokens.subList(from, to), from, root, words);
      from = to;
    }
    return new Parse(sentence, words);
  }

  /** All tokens, or as many as a piece may have, ending after a mark of punctuation if it can. */
  private static int pieceEnd(List<Token> tokens, int from) {
    if (tokens.size() - from <= LONGEST) {
      return tokens.size();
    }
    int end = from + LONGEST;
    for (int i = end; i > from + LONGEST / 2; i--) {
      String form = tokens.get(i - 1).form();
      if (form.length() == 1 && !Character.isLetterOrDigit(form.charAt(0))) {
        return i;
      }
    }
    return end;
  }

  /** Parses a piece; its root hangs on that of the first piece, which is returned. */
  private int add(List<Token> tokens, int offset, int firstRoot, List<Word> words) {
    float[][] rows = new float[tokens.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = encode(tokens.get(i).form());
    }
    Network.Answer answer = network.answer(rows);
    Labels labels = network.labels();
    int root = firstRoot;
    for (int i = 0; i < rows.length; i++) {
      boolean isRoot = answer.heads()[i] == rows.length;
      Upos tag = tags[answer.tags()[i]];
      String feats = features[answer.bundles()[i]];
      words.add(
          new Word(
              tokens.get(i),
              lemmatiser.lemma(tokens.get(i).form(), tag, feats),
              tag,
              feats,
              isRoot ? firstRoot : answer.heads()[i] + offset,
              isRoot && firstRoot != Word.ROOT
                  ? "parataxis"
                  : labels.relations().get(answer.relations()[i]),
              labels.entities().get(answer.entities()[i])));
      if (isRoot && firstRoot == Word.ROOT) {
        root = i + offset;
      }
    }
    return root;
  }

  private float[] encode(String form) {
    float[] row = encoded.get(form);
    if (row == null) {
      row = network.encode(network.vocabulary().input(form));
      if (encoded.size() < REMEMBERED) {
        encoded.put(form, row);
      }
    }
    return row;
  }
}
