package org.dragoman.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.dragoman.store.EntryFilter;
import org.jspecify.annotations.Nullable;

/** Turns questions into Lucene's queries; no input is an error. */
final class Queries {
  private Queries() {}

  static Query of(Question question) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Query words = words(question.words(), true);
    all.add(words == null ? MatchAllDocsQuery.INSTANCE : words, Occur.MUST);
    any(all, "kind", question.kinds());
    EntryFilter filter = question.filter();
    for (String actor : filter.actors()) {
      all.add(actor(actor), Occur.FILTER);
    }
    any(all, "types", filter.types().stream().map(t -> t.toUpperCase(Locale.ROOT)).toList());
    any(all, "statuses", filter.statuses().stream().map(s -> s.toLowerCase(Locale.ROOT)).toList());
    any(all, "lang", filter.languages());
    LocalDate since = filter.since();
    if (since != null) {
      all.add(LongPoint.newRangeQuery("last", since.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
    }
    LocalDate until = filter.until();
    if (until != null) {
      all.add(LongPoint.newRangeQuery("first", Long.MIN_VALUE, until.toEpochDay()), Occur.FILTER);
    }
    String source = filter.source();
    if (source != null) {
      all.add(part("source", source.toLowerCase(Locale.ROOT)), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * What the words of a question ask for, in each language's own way, or null where there are none.
   *
   * @param names whether names of those who take part count too
   */
  static @Nullable Query words(String words, boolean names) {
    if (words.isBlank()) {
      return null;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String language : Languages.ALL) {
      Map<String, Float> fields =
          names
              ? Map.of(Languages.text(language), 1f, Languages.names(language), 0.5f)
              : Map.of(Languages.text(language), 1f);
      SimpleQueryParser parser = new SimpleQueryParser(Languages.of(language), fields);
      parser.setDefaultOperator(Occur.MUST);
      any.add(parser.parse(words.replace('«', '"').replace('»', '"')), Occur.SHOULD);
    }
    return any.build();
  }

  private static void any(BooleanQuery.Builder all, String field, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
    all.add(any.build(), Occur.FILTER);
  }

  private static Query actor(String actor) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new TermQuery(new Term("actor", actor)), Occur.SHOULD);
    any.add(new TermQuery(new Term("actor", actor.toUpperCase(Locale.ROOT))), Occur.SHOULD);
    if (!EntryFilter.isCode(actor)) {
      any.add(part("actorName", Writing.folded(actor)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query part(String field, String part) {
    return new WildcardQuery(new Term(field, "*" + part.replaceAll("([*?\\\\])", "\\\\$1") + "*"));
  }
}
