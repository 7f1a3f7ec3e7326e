package org.dragoman.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.article.Article;
import org.dragoman.claim.AttributionProfiler;
import org.dragoman.claim.Claim;
import org.dragoman.claim.Expectation;
import org.dragoman.claim.ExpectationFinder;
import org.dragoman.claim.Figure;
import org.dragoman.claim.FigureFinder;
import org.dragoman.claim.FigureSetting;
import org.dragoman.claim.Statement;
import org.dragoman.claim.StatementFinder;
import org.dragoman.claim.event.EventFinder;
import org.dragoman.claim.event.EventTypes;
import org.dragoman.mention.TimeFinder;
import org.dragoman.mention.TimeMention;
import org.dragoman.model.Model;
import org.dragoman.model.Parse;
import org.dragoman.pack.Overlay;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.dragoman.world.Actor;
import org.dragoman.world.Cast;
import org.dragoman.world.Known;
import org.dragoman.world.Linker;
import org.dragoman.world.World;
import org.jspecify.annotations.Nullable;

/** The steps from an article in one language to its reading, in their order. */
final class Grasp {
  private final Segmenter segmenter;
  private final Model model;
  private final TimeFinder times;
  private final Linker linker;
  private final FigureFinder figures;
  private final StatementFinder statements;
  private final ExpectationFinder expectations;
  private final AttributionProfiler profiler;

  private final EventFinder events;

  private Grasp(String name, World world, List<Overlay> overlays) {
    Pack language = Pack.shipped(name);
    List<Pack> additions = Overlay.to(name, overlays);
    segmenter = Segmenter.load(language);
    model = Model.load(language, additions);
    times = TimeFinder.load(language);
    linker = new Linker(world, language, additions, Pack.shipped("world"));
    figures = FigureFinder.load(language);
    statements = StatementFinder.load(language);
    expectations = ExpectationFinder.load(language);
    profiler = AttributionProfiler.load(language);
    EventTypes types =
        EventTypes.load(Pack.shipped("events"), language, Overlay.to("events", overlays));
    events = new EventFinder(types, code -> stateName(world, code));
  }

  /** The steps for the language of a pack that ships ("fr"), with what a user's overlays add. */
  static Grasp load(String language, World world, List<Overlay> overlays) {
    return new Grasp(language, world, overlays);
  }

  private static String stateName(World world, String code) {
    Known state = world.find("iso:" + code);
    return state == null ? code : state.name();
  }

  Reading read(Article article) {
    return understand(article).reading();
  }

  /** The reading with the steps that led to it. */
  Explanation explain(Article article) {
    Understood u = understand(article);
    return new Explanation(
        u.parses(),
        u.cast().mentions(),
        u.cast().located(),
        events.explain(u.parses(), u.cast(), u.reading().times(), u.reading().statements()),
        u.reading());
  }

  private record Understood(List<Parse> parses, Cast cast, Reading reading) {}

  private Understood understand(Article article) {
    String text = article.text();
    @Nullable LocalDate published = article.day();
    List<Parse> parses = segmenter.segment(text).stream().map(model::parse).toList();
    List<TimeMention> dates = times.find(text, parses, published);
    Cast cast = linker.link(text, parses, published);
    List<Statement> said = statements.find(text, parses, cast, dates);
    List<Figure> numbers =
        FigureSetting.set(figures.find(text, parses, dates, cast.names()), parses, cast, said);
    EventFinder.Found told = events.find(parses, cast, dates, said, published);
    List<Actor> actors = new ArrayList<>(cast.actors());
    actors.addAll(told.states());
    List<Expectation> expected =
        expectations.find(text, parses, cast, dates, said, numbers, published);
    List<Claim> claims = new ArrayList<>(told.events());
    claims.addAll(numbers);
    claims.addAll(expected);
    Reading reading =
        new Reading(
            article,
            parses.stream().map(Parse::span).toList(),
            cast.names(),
            actors,
            cast.places(),
            dates,
            numbers,
            said,
            told.events(),
            expected,
            profiler.profile(text, parses, cast, said, claims));
    return new Understood(parses, cast, reading);
  }
}
