package org.dragoman.export;

import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;
import org.dragoman.world.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chronicle as linked data: one JSON-LD 1.1 document.
 *
 * <p>Articles, actors, events and places are schema.org's, what is said or expected is a Claim,
 * where it comes from is PROV-O, and every passage is a W3C Web Annotation with a position and a
 * quote selector. What these have no word for is in a namespace of our own.
 */
final class JsonLd {
  private static final String SPACE = "urn:dragoman:";

  private static final Map<String, String> CONTEXT =
      Map.of(
          "@vocab", "https://schema.org/",
          "oa", "http://www.w3.org/ns/oa#",
          "prov", "http://www.w3.org/ns/prov#",
          "dragoman", "urn:dragoman:term:");

  private final JsonGenerator out;
  private final Register register;

  private JsonLd(JsonGenerator out, Register register) {
    this.out = out;
    this.register = register;
  }

  static void write(Store store, EntryFilter filter, Writer to) {
    Register register = new Register(store);
    try (JsonGenerator out =
        Register.JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(to)) {
      JsonLd graph = new JsonLd(out, register);
      out.writeStartObject();
      out.writeName("@context");
      out.writeStartObject();
      CONTEXT.keySet().stream()
          .sorted()
          .forEach(name -> out.writeStringProperty(name, CONTEXT.get(name)));
      out.writeEndObject();
      out.writeArrayPropertyStart("@graph");
      store.lines("article", line -> graph.article(Register.JSON.readTree(line)));
      store.lines("actor", line -> graph.actor(Register.JSON.readTree(line)));
      store.placedEntries(
          filter, (line, place) -> graph.event(Register.JSON.readTree(line), place));
      if (filter.isAll()) {
        store.lines("figure", line -> graph.figure(Register.JSON.readTree(line)));
        store.lines("statement", line -> graph.statement(Register.JSON.readTree(line)));
        store.lines("expectation", line -> graph.expectation(Register.JSON.readTree(line)));
        store.lines("dispute", line -> graph.dispute(Register.JSON.readTree(line)));
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private void article(JsonNode line) {
    ObjectNode node = node(articleId(line), "NewsArticle");
    copy(line, "title", node, "headline");
    copy(line, "published", node, "datePublished");
    copy(line, "language", node, "inLanguage");
    copy(line, "uri", node, "url");
    copy(line, "textSha256", node, "sha256");
    if (line.has("site")) {
      node.putObject("publisher")
          .put("@type", "Organization")
          .put("name", Register.text(line, "site"));
    }
    if (line.has("repostOf")) {
      reference(node, "isBasedOn", articleId(register.article(Register.text(line, "repostOf"))));
    }
    write(node);
  }

  private void actor(JsonNode line) {
    String type =
        switch (Register.text(line, "type")) {
          case "person" -> "Person";
          case "country" -> "Country";
          default -> "Organization";
        };
    ObjectNode node = node(actorId(Register.text(line, "id")), type);
    copy(line, "name", node, "name");
    for (String variant : Register.texts(line, "variants")) {
      node.withArray("alternateName").add(variant);
    }
    copy(line, "country", node, "dragoman:country");
    copy(line, "sector", node, "dragoman:sector");
    write(node);
  }

  private void event(JsonNode line, @Nullable Place place) {
    String id = SPACE + "entry:" + Register.text(line, "id");
    ObjectNode node = node(id, "Event");
    copy(line, "type", node, "dragoman:ploverType");
    copy(line, "mode", node, "dragoman:ploverMode");
    copy(line, "cameo", node, "dragoman:cameo");
    copy(line, "status", node, "dragoman:status");
    copy(line, "date", node, "dragoman:edtf");
    if (DAY.matcher(Register.text(line, "date")).matches()) {
      copy(line, "date", node, "startDate");
    }
    actors(line, "actors", node, "dragoman:actor");
    actors(line, "recipients", node, "dragoman:recipient");
    node.put("dragoman:confidence", line.path("confidence").asDouble(0));
    node.put("dragoman:independentSources", line.path("independentSources").asInt(0));
    if (place != null) {
      ObjectNode location = node.putObject("location");
      location.put("@type", "Place").put("name", place.name());
      if (place.latitude() != null && place.longitude() != null) {
        location
            .putObject("geo")
            .put("@type", "GeoCoordinates")
            .put("latitude", place.latitude())
            .put("longitude", place.longitude());
      }
    }
    derived(node, line.path("mentions"));
    write(node);
    annotations(id, line.path("mentions"));
  }

  private static final java.util.regex.Pattern DAY =
      java.util.regex.Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private void figure(JsonNode line) {
    String id = SPACE + "figure:" + Register.text(line, "id");
    ObjectNode node = node(id, "Observation");
    copy(line, "of", node, "measuredProperty");
    node.set("value", line.path("value"));
    copy(line, "unit", node, "unitText");
    copy(line, "period", node, "observationPeriod");
    copy(line, "status", node, "dragoman:status");
    actors(line, "about", node, "observationAbout");
    derived(node, line.path("mentions"));
    write(node);
    annotations(id, line.path("mentions"));
  }

  private void statement(JsonNode line) {
    String id = SPACE + "statement:" + Register.text(line, "id");
    ObjectNode node = node(id, "Claim");
    copy(line, "content", node, "text");
    copy(line, "form", node, "dragoman:form");
    String speaker = Register.text(line, "speaker");
    if (register.actor(speaker) != null) {
      reference(node, "author", actorId(speaker));
    } else if (!speaker.isEmpty()) {
      node.put("creditText", speaker);
    }
    appearances(node, line.path("mentions"));
    write(node);
    annotations(id, line.path("mentions"));
  }

  private void expectation(JsonNode line) {
    String id = SPACE + "expectation:" + Register.text(line, "id");
    ObjectNode node = node(id, "Claim");
    copy(line, "text", node, "text");
    copy(line, "horizon", node, "dragoman:horizon");
    copy(line, "outcome", node, "dragoman:outcome");
    if (line.has("holder")) {
      reference(node, "author", actorId(Register.text(line, "holder")));
    }
    reference(node, "appearance", articleId(register.article(Register.text(line, "article"))));
    write(node);
    annotation(id, 0, line);
  }

  private void dispute(JsonNode line) {
    String id = SPACE + "dispute:" + Register.text(line, "id");
    ObjectNode node = node(id, "dragoman:Dispute");
    copy(line, "about", node, "dragoman:about");
    copy(line, "what", node, "description");
    if (line.has("entry")) {
      reference(node, "about", SPACE + "entry:" + Register.text(line, "entry"));
    }
    for (JsonNode position : line.path("positions")) {
      ObjectNode claim = node.withArray("dragoman:position").addObject();
      claim.put("@type", "Claim");
      copy(position, "value", claim, "dragoman:value");
      copy(position, "text", claim, "text");
      reference(
          claim, "appearance", articleId(register.article(Register.text(position, "article"))));
    }
    write(node);
  }

  private void annotations(String body, JsonNode mentions) {
    int number = 0;
    for (JsonNode mention : mentions) {
      annotation(body, number++, mention);
    }
  }

  private void annotation(String body, int number, JsonNode mention) {
    ObjectNode node = node(body + ":evidence:" + number, "oa:Annotation");
    reference(node, "oa:hasBody", body);
    ObjectNode target = node.putObject("oa:hasTarget");
    target.put("@type", "oa:SpecificResource");
    reference(
        target, "oa:hasSource", articleId(register.article(Register.text(mention, "article"))));
    target
        .withArray("oa:hasSelector")
        .addObject()
        .put("@type", "oa:TextPositionSelector")
        .put("oa:start", mention.path("span").path(0).asInt(0))
        .put("oa:end", mention.path("span").path(1).asInt(0));
    target
        .withArray("oa:hasSelector")
        .addObject()
        .put("@type", "oa:TextQuoteSelector")
        .put("oa:exact", Register.text(mention, "text"));
    copy(mention, "rule", node, "dragoman:rule");
    write(node);
  }

  private void derived(ObjectNode node, JsonNode mentions) {
    for (String article : articles(mentions)) {
      node.withArray("prov:wasDerivedFrom").addObject().put("@id", article);
    }
  }

  private void appearances(ObjectNode node, JsonNode mentions) {
    for (String article : articles(mentions)) {
      node.withArray("appearance").addObject().put("@id", article);
    }
  }

  private List<String> articles(JsonNode mentions) {
    return mentions
        .valueStream()
        .map(mention -> articleId(register.article(Register.text(mention, "article"))))
        .distinct()
        .toList();
  }

  private void actors(JsonNode line, String from, ObjectNode node, String to) {
    for (String actor : Register.texts(line, from)) {
      node.withArray(to).addObject().put("@id", actorId(actor));
    }
  }

  private void write(ObjectNode node) {
    out.writePOJO(node);
  }

  private static ObjectNode node(String id, String type) {
    return Register.JSON.createObjectNode().put("@id", id).put("@type", type);
  }

  private static void reference(ObjectNode node, String name, String id) {
    node.putObject(name).put("@id", id);
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String name) {
    String text = Register.text(from, field);
    if (!text.isEmpty()) {
      to.put(name, text);
    }
  }

  private static String articleId(JsonNode article) {
    String uri = Register.text(article, "uri");
    return isAbsolute(uri) ? uri : SPACE + "article:" + Register.text(article, "id");
  }

  private static boolean isAbsolute(String uri) {
    try {
      return !uri.isEmpty() && new URI(uri).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String actorId(String id) {
    if (id.startsWith("wd:")) {
      return "http://www.wikidata.org/entity/" + id.substring(3);
    }
    StringBuilder plain = new StringBuilder(SPACE + "actor:");
    for (byte octet : id.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._:".indexOf(c) >= 0)) {
        plain.append(c);
      } else {
        plain.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return plain.toString();
  }
}
