package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.dragoman.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what made it fit: of a phrase the whole phrase, of a word each time it stands.
 */
final class Marking {
  private final Highlighter highlighter;
  private final @Nullable Query words;

  Marking(IndexSearcher searcher, Question question) {
    this.highlighter =
        new Highlighter(
            UnifiedHighlighter.builder(searcher, Languages.fields())
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxLength(100_000)
                .withFormatter(new Spans()));
    this.words = Queries.words(question.words(), false);
  }

  List<Span> of(int document, String field, String text) throws IOException {
    if (words == null || text.isEmpty()) {
      return List.of();
    }
    Object found = highlighter.spans(field, words, document);
    List<Span> spans = new ArrayList<>();
    if (found instanceof List<?> list) {
      for (Object span : list) {
        spans.add((Span) span);
      }
    }
    return spans;
  }

  private static final class Highlighter extends UnifiedHighlighter {
    Highlighter(UnifiedHighlighter.Builder builder) {
      super(builder);
    }

    @Nullable Object spans(String field, Query query, int document) throws IOException {
      Object[] found =
          highlightFieldsAsObjects(new String[] {field}, query, new int[] {document}, new int[] {1})
              .get(field);
      return found == null || found.length == 0 ? null : found[0];
    }
  }

  /** Gives spans where others make marked-up text. */
  private static final class Spans extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Span> spans = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = passage.getMatchStarts()[i];
          int end = passage.getMatchEnds()[i];
          int last = spans.size() - 1;
          if (last >= 0 && start <= spans.get(last).end()) {
            Span before = spans.get(last);
            spans.set(last, new Span(before.start(), Math.max(before.end(), end)));
          } else {
            spans.add(new Span(start, end));
          }
        }
      }
      return spans;
    }
  }
}
