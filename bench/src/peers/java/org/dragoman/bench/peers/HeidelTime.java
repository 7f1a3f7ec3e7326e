package org.dragoman.bench.peers;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.tcas.Annotation;
import org.dragoman.article.Article;
import org.dragoman.bench.times.TimeEngine;
import org.dragoman.text.Span;

/**
 * HeidelTime (GPL) with its French rules and its own tokeniser.
 *
 * <p>The TreeTagger it usually runs behind may not be passed on, so it runs without parts of
 * speech; its rules for French ask for few.
 */
final class HeidelTime implements TimeEngine {
  private final HeidelTimeStandalone engine;

  HeidelTime() throws IOException {
    Path config = Files.createTempFile("heideltime", ".props");
    Files.writeString(
        config,
        """
        considerDate = true
        considerDuration = true
        considerSet = true
        considerTime = true
        typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
        typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
        uimaVarDate = Date
        uimaVarDuration = Duration
        uimaVarLanguage = Language
        uimaVarSet = Set
        uimaVarTime = Time
        uimaVarTypeToProcess = Type
        ConvertDurations = true
        """,
        StandardCharsets.UTF_8);
    engine =
        new HeidelTimeStandalone(
            Language.FRENCH,
            DocumentType.NEWS,
            OutputType.TIMEML,
            config.toString(),
            POSTagger.NO,
            false);
  }

  @Override
  public String name() {
    return "HeidelTime 2.1 French (no tagger)";
  }

  @Override
  public List<Found> find(Article article) {
    LocalDate day = article.day();
    List<Found> found = new ArrayList<>();
    try {
      engine.process(
          article.text(),
          day == null ? null : Date.valueOf(day),
          cas -> {
            FSIterator<Annotation> times =
                cas.getAnnotationIndex(Timex3.type).iterator();
            while (times.hasNext()) {
              Timex3 time = (Timex3) times.next();
              Span span = new Span(time.getBegin(), time.getEnd());
              String set = time.getTimexType().equals("SET") ? "R/" : "";
              found.add(new Found(span, set + Timex.edtf(time.getTimexValue(), time.getTimexMod())));
            }
            return "";
          });
    } catch (Exception e) {
      throw new IllegalStateException(article.id(), e);
    }
    return found;
  }
}
