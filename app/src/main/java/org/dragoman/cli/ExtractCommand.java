package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.article.Pages;
import org.dragoman.article.Refusal;
import org.dragoman.article.html.HtmlArticle.Extract;
import org.dragoman.article.html.PageMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code dragoman extract}: prints the main text and the metadata of saved pages. */
@Command(
    name = "extract",
    description = {
      "Prints the main text and the metadata of saved pages.",
      "With --json one object a page: id, text, title, author, date, lang and what else was found."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman extract page.html",
      "  dragoman extract --json pages/ > pages.jsonl"
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PAGE",
      arity = "1..*",
      description = "Pages (.html, .htm, also with .gz) and folders of them.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON Lines, as when the output is no terminal.")
  private boolean json;

  @Option(names = "--explain", description = "Says where each field was taken from.")
  private boolean explain;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long[] refused = {0};
    boolean lines = json || !Terminal.output();
    new Pages()
        .read(
            paths,
            (file, extract) -> out.println(lines ? line(file, extract) : text(extract)),
            (Refusal refusal) -> {
              refused[0]++;
              err.println("dragoman: refused " + refusal);
            });
    return refused[0] > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private String line(Path file, Extract extract) {
    PageMetadata page = extract.metadata();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id(file));
    line.put("text", extract.text());
    line.put("title", page.title());
    line.put("author", page.authors());
    line.put("date", page.published());
    line.put("lang", extract.language());
    line.put("modified", page.modified());
    line.put("site", page.site());
    line.put("canonical", page.canonical());
    line.put("amp", page.amp());
    line.put("section", page.section());
    line.put("keywords", page.keywords());
    line.put("agency", page.agency());
    line.put("partial", page.partial());
    line.put("passages", extract.passages());
    if (explain) {
      line.put("grounds", page.grounds());
    }
    return JsonMapper.shared().writeValueAsString(line);
  }

  /** The file's name without {@code .html} and {@code .gz}. */
  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("(\\.x?html?)?(\\.gz)?$", "");
  }

  private String text(Extract extract) {
    PageMetadata page = extract.metadata();
    StringBuilder text = new StringBuilder();
    field(text, "title", page.title(), page);
    field(
        text, "authors", page.authors().isEmpty() ? null : String.join(", ", page.authors()), page);
    field(text, "published", page.published(), page);
    field(text, "site", page.site(), page);
    field(text, "language", extract.language(), page);
    return text.append('\n').append(extract.text()).append('\n').toString();
  }

  private void field(
      StringBuilder text,
      String name,
      @org.jspecify.annotations.Nullable String value,
      PageMetadata page) {
    if (value != null) {
      String ground = explain ? page.grounds().get(name) : null;
      text.append(name).append(": ").append(value);
      text.append(ground == null ? "" : "  (" + ground + ")").append('\n');
    }
  }
}
