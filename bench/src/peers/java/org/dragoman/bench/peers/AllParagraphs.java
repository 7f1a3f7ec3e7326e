package org.dragoman.bench.peers;

import org.dragoman.bench.extraction.Extractor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of all paragraphs, as jsoup parses them: what no extraction at all reaches. */
final class AllParagraphs implements Extractor {
  @Override
  public String name() {
    return "all paragraphs (jsoup 1.24.1)";
  }

  @Override
  public Extracted of(String html) {
    Document page = Jsoup.parse(html);
    StringBuilder text = new StringBuilder();
    for (Element paragraph : page.getElementsByTag("p")) {
      text.append(paragraph.text()).append('\n');
    }
    return new Extracted(text.toString(), page.title(), null, java.util.List.of());
  }
}
