package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.article.Article;
import org.dragoman.article.Refusal;
import org.dragoman.fetch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code dragoman fetch}: prints the articles at addresses of the web. */
@Command(
    name = "fetch",
    description = {
      "Prints the articles at addresses of the web as JSON Lines, ready for 'read' and 'add'.",
      "Follows five redirects, waits 20 seconds, takes 16 MB, keeps to robots.txt, and refuses addresses of private networks."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  dragoman fetch https://example.org/news/1 > article.jsonl",
      "  dragoman fetch https://example.org/feed.xml | dragoman read -"
    })
final class FetchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "URL",
      arity = "1..*",
      description = "Addresses of pages, feeds and sitemaps.")
  private List<String> addresses = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long[] refused = {0};
    Fetcher fetcher = new Fetcher();
    for (String address : addresses) {
      fetcher.read(
          address,
          arrival -> {
            switch (arrival) {
              case Article article -> out.println(line(article));
              case Refusal refusal -> {
                refused[0]++;
                err.println("dragoman: refused " + refusal);
              }
            }
          });
      out.flush();
    }
    return refused[0] > 0 ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static String line(Article article) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", article.id());
    line.put("url", article.uri());
    line.put("title", article.title());
    line.put("site", article.site());
    line.put("authors", article.authors());
    line.put("published", article.published());
    line.put("language", article.language());
    line.put("text", article.text());
    return JsonMapper.shared().writeValueAsString(line);
  }
}
