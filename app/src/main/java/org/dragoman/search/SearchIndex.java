package org.dragoman.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.dragoman.store.Store;
import org.dragoman.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index of a chronicle.
 *
 * <p>It lies in the chronicle's folder and holds nothing of its own: for each state of the store
 * there is one, made whole when first asked for.
 */
public final class SearchIndex implements AutoCloseable {
  /** Goes up whenever documents are written in another way. */
  private static final String FORM = "1";

  private static final int MOST_VALUES = 20;
  private static final List<String> FACETS =
      List.of("kind", "actor", "pair", "type", "status", "year", "place", "source", "language");
  private static final FacetsConfig CONFIG = config();

  /** Held, since loggers that nobody holds forget their level; Lucene advises on JVM options. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final @Nullable SortedSetDocValuesReaderState facets;

  private SearchIndex(FSDirectory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.facets =
        reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
  }

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    FACETS.forEach(name -> config.setMultiValued(name, true));
    return config;
  }

  /** Opens the index of what a store holds now; makes it first where there is none. */
  public static SearchIndex of(Store store, Path folder) {
    Path root = folder.resolve("index");
    Path index = root.resolve(FORM + "-" + store.state());
    try {
      if (!Files.isDirectory(index)) {
        make(store, root, index);
      }
      FSDirectory directory = FSDirectory.open(index);
      return new SearchIndex(directory, DirectoryReader.open(directory));
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(index + ": the search index cannot be used: " + e.getMessage(), e);
    }
  }

  private static void make(Store store, Path root, Path index) throws IOException {
    Files.createDirectories(root);
    Path work = Files.createTempDirectory(root, "making");
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(Languages.fields())
              .setRAMBufferSizeMB(64)
              .setUseCompoundFile(false);
      try (FSDirectory directory = FSDirectory.open(work);
          IndexWriter writer = new IndexWriter(directory, config)) {
        new Writing(store, writer, CONFIG).all();
        writer.forceMerge(1);
        writer.commit();
      }
      try {
        Files.move(work, index, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        throw e;
      } catch (IOException e) {
        if (!Files.isDirectory(index)) {
          throw e;
        }
        // Another process made the same index in the meantime.
      }
    } finally {
      delete(work);
    }
    removeOld(root, index);
  }

  /** Removes the indexes of earlier states; one that is still open elsewhere may stay. */
  private static void removeOld(Path root, Path index) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      for (Path other : all.toList()) {
        boolean done = other.getFileName().toString().contains("-");
        if (done && !other.equals(index)) {
          delete(other);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** What fits a question. */
  public Answer ask(Question question) {
    try {
      Query query = Queries.of(question);
      FacetsCollectorManager collecting = new FacetsCollectorManager();
      int most = Math.max(1, question.most());
      FacetsCollectorManager.FacetsResult found =
          question.newest()
              ? FacetsCollectorManager.search(
                  searcher,
                  query,
                  most,
                  new Sort(new SortField("day", SortField.Type.LONG, true), SortField.FIELD_SCORE),
                  collecting)
              : FacetsCollectorManager.search(searcher, query, most, collecting);
      TopDocs top = found.topDocs();
      return new Answer(
          top.totalHits.value() < 1000 ? top.totalHits.value() : searcher.count(query),
          hits(top, question, query),
          facets(found.facetsCollector()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Answer.Hit> hits(TopDocs top, Question question, Query query) throws IOException {
    List<Answer.Hit> hits = new ArrayList<>();
    Marking marking = new Marking(searcher, question);
    StoredFields stored = reader.storedFields();
    for (ScoreDoc found : top.scoreDocs) {
      if (hits.size() >= question.most()) {
        break;
      }
      Document document = stored.document(found.doc);
      String language = value(document, "language");
      String text = value(document, Languages.text(language));
      hits.add(
          new Answer.Hit(
              value(document, "kind"),
              value(document, "id"),
              value(document, "date"),
              value(document, "site"),
              value(document, "title"),
              document.get("type"),
              document.get("status"),
              text,
              marking.of(found.doc, Languages.text(language), text),
              document.getField("start") == null
                  ? 0
                  : document.getField("start").numericValue().intValue(),
              Float.isNaN(found.score) ? 0 : found.score));
    }
    return hits;
  }

  private static String value(Document document, String field) {
    String value = document.get(field);
    return value == null ? "" : value;
  }

  private Map<String, List<Answer.Count>> facets(FacetsCollector found) throws IOException {
    Map<String, List<Answer.Count>> counts = new LinkedHashMap<>();
    if (facets == null) {
      return counts;
    }
    Facets all = new SortedSetDocValuesFacetCounts(facets, found);
    for (String name : FACETS) {
      FacetResult result = all.getTopChildren(MOST_VALUES, name);
      List<Answer.Count> values = new ArrayList<>();
      if (result != null) {
        for (LabelAndValue value : result.labelValues) {
          values.add(new Answer.Count(value.label, value.value.intValue()));
        }
      }
      counts.put(name, List.copyOf(values));
    }
    return counts;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
