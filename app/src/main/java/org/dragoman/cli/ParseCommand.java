package org.dragoman.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.dragoman.model.ConlluException;
import org.dragoman.model.ConlluReader;
import org.dragoman.model.ConlluSentence;
import org.dragoman.model.ConlluText;
import org.dragoman.model.Model;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman parse}: tags, lemmas, trees and names of sentences, in CoNLL-U. */
@Command(
    name = "parse",
    description = {
      "Parses text, one CoNLL-U sentence after another.",
      "With --conllu the input is CoNLL-U: its tokens are kept, and LEMMA, UPOS, FEATS, HEAD, DEPREL"
          + " and Entity= in MISC are filled in."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman parse article.txt",
      "  dragoman parse --lang fr --conllu treebank.conllu.gz > parsed.conllu"
    })
final class ParseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "fr",
      description = "Language pack, ${DEFAULT-VALUE} by default.")
  private String language = "fr";

  @Option(names = "--conllu", description = "Input is CoNLL-U; its tokens are kept.")
  private boolean conllu;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "UTF-8 text or CoNLL-U, .gz too; - is the standard input.")
  private List<String> files = List.of();

  @Override
  public Integer call() throws IOException {
    Pack pack = Pack.shipped(language);
    if (!pack.has("tokens.yaml")) {
      throw new UserException("there is no language pack '" + language + "'; try --lang fr");
    }
    Model model = Model.load(pack);
    Segmenter segmenter = Segmenter.load(pack);
    int code = ExitCode.DONE;
    for (String file : files) {
      try (InputStream in = open(file)) {
        if (conllu) {
          parseConllu(file, in, model);
        } else {
          parseText(new String(in.readAllBytes(), StandardCharsets.UTF_8), segmenter, model);
        }
      } catch (NoSuchFileException e) {
        throw new UserException(file + ": no such file");
      } catch (ConlluException e) {
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().println("dragoman: " + e.getMessage());
        code = ExitCode.REFUSED;
      }
    }
    spec.commandLine().getOut().flush();
    return code;
  }

  private static InputStream open(String file) throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new UserException(file + ": is a folder; name its files");
    }
    byte[] bytes = Files.readAllBytes(path);
    boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    InputStream in = new ByteArrayInputStream(bytes);
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void parseConllu(String file, InputStream in, Model model) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (ConlluReader reader =
        new ConlluReader(file, new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (ConlluSentence next = reader.next(); next != null; next = reader.next()) {
        out.print(next.with(model.parse(next.sentence())));
      }
    }
  }

  private void parseText(String text, Segmenter segmenter, Model model) {
    PrintWriter out = spec.commandLine().getOut();
    ConlluText conlluText = new ConlluText(text);
    for (Sentence sentence : segmenter.segment(text)) {
      out.print(conlluText.next(model.parse(sentence)));
    }
  }
}
