package org.dragoman.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dragoman.chronicle.DateRange;
import org.dragoman.export.Act.Dyad;
import org.dragoman.export.Act.Party;
import org.dragoman.store.EntryFilter;
import org.dragoman.store.Store;

/**
 * Actors and what passes between them as a graph: a node an actor, an edge an entry between two.
 *
 * <p>GEXF 1.3 has time, so that Gephi shows a timeline; GraphML holds the same as attributes.
 * One-sided acts have no edge.
 */
final class Network {
  private record Edge(String id, Dyad dyad, Act act) {}

  private final Map<String, Party> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private Network(Store store, EntryFilter filter) {
    Act.each(store, filter, this::add);
  }

  private void add(Act act) {
    List<Dyad> dyads = act.dyads();
    for (int i = 0; i < dyads.size(); i++) {
      Dyad dyad = dyads.get(i);
      if (dyad.actor().id().isEmpty() || dyad.recipient().id().isEmpty()) {
        continue;
      }
      nodes.putIfAbsent(dyad.actor().id(), dyad.actor());
      nodes.putIfAbsent(dyad.recipient().id(), dyad.recipient());
      edges.add(new Edge(act.id() + "-" + i, dyad, act));
    }
  }

  /** A property of a node or an edge: name, type as both formats call it, and its values. */
  private record Property<T>(String name, String type, Function<T, String> value) {}

  private static final List<Property<Party>> OF_NODES =
      List.of(
          new Property<>("kind", "string", Party::kind),
          new Property<>("country", "string", Party::country),
          new Property<>("sector", "string", Party::sector));

  private static final List<Property<Edge>> OF_EDGES =
      List.of(
          new Property<>("entry", "string", edge -> edge.act.id()),
          new Property<>("type", "string", edge -> edge.act.type()),
          new Property<>("mode", "string", edge -> edge.act.mode()),
          new Property<>("status", "string", edge -> edge.act.status()),
          new Property<>("date", "string", edge -> edge.act.date()),
          new Property<>("cameo", "string", edge -> edge.act.cameo()),
          new Property<>("goldstein", "double", edge -> Double.toString(edge.act.goldstein())),
          new Property<>("confidence", "double", edge -> Double.toString(edge.act.confidence())),
          new Property<>("sources", "integer", edge -> Integer.toString(edge.act.sources())));

  /** Writes GEXF 1.3 with dates. */
  static void gexf(Store store, EntryFilter filter, Writer to) {
    Network network = new Network(store, filter);
    xml(to, network::gexf);
  }

  private void gexf(XMLStreamWriter out) throws XMLStreamException {
    open(out, "gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    open(out, "graph", "mode", "dynamic", "defaultedgetype", "directed", "timeformat", "date");
    declare(out, "node", OF_NODES);
    declare(out, "edge", OF_EDGES);
    open(out, "nodes");
    for (Party node : nodes.values()) {
      open(out, "node", "id", node.id(), "label", node.name());
      values(out, OF_NODES, node);
      out.writeEndElement();
    }
    out.writeEndElement();
    open(out, "edges");
    for (Edge edge : edges) {
      open(
          out,
          "edge",
          "id",
          edge.id,
          "source",
          edge.dyad.actor().id(),
          "target",
          edge.dyad.recipient().id(),
          "label",
          edge.act.type());
      DateRange days = edge.act.days();
      if (days != null) {
        if (!days.from().equals(LocalDate.MIN)) {
          out.writeAttribute("start", days.from().toString());
        }
        if (!days.to().equals(LocalDate.MAX)) {
          out.writeAttribute("end", days.to().toString());
        }
      }
      values(out, OF_EDGES, edge);
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private static <T> void declare(XMLStreamWriter out, String kind, List<Property<T>> properties)
      throws XMLStreamException {
    open(out, "attributes", "class", kind);
    for (Property<T> property : properties) {
      open(out, "attribute", "id", property.name, "title", property.name, "type", property.type);
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static <T> void values(XMLStreamWriter out, List<Property<T>> properties, T of)
      throws XMLStreamException {
    open(out, "attvalues");
    for (Property<T> property : properties) {
      String value = property.value.apply(of);
      if (!value.isEmpty()) {
        open(out, "attvalue", "for", property.name, "value", value);
        out.writeEndElement();
      }
    }
    out.writeEndElement();
  }

  /** Writes GraphML. */
  static void graphml(Store store, EntryFilter filter, Writer to) {
    Network network = new Network(store, filter);
    xml(to, network::graphml);
  }

  private void graphml(XMLStreamWriter out) throws XMLStreamException {
    open(out, "graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    key(out, "node", new Property<Party>("label", "string", Party::name));
    for (Property<Party> property : OF_NODES) {
      key(out, "node", property);
    }
    for (Property<Edge> property : OF_EDGES) {
      key(out, "edge", property);
    }
    open(out, "graph", "id", "chronicle", "edgedefault", "directed");
    for (Party node : nodes.values()) {
      open(out, "node", "id", node.id());
      data(out, "node-label", node.name());
      for (Property<Party> property : OF_NODES) {
        data(out, "node-" + property.name, property.value.apply(node));
      }
      out.writeEndElement();
    }
    for (Edge edge : edges) {
      open(
          out,
          "edge",
          "id",
          edge.id,
          "source",
          edge.dyad.actor().id(),
          "target",
          edge.dyad.recipient().id());
      for (Property<Edge> property : OF_EDGES) {
        data(out, "edge-" + property.name, property.value.apply(edge));
      }
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private static void key(XMLStreamWriter out, String on, Property<?> property)
      throws XMLStreamException {
    String type = property.type.equals("integer") ? "int" : property.type;
    open(
        out,
        "key",
        "id",
        on + "-" + property.name,
        "for",
        on,
        "attr.name",
        property.name,
        "attr.type",
        type);
    out.writeEndElement();
  }

  private static void data(XMLStreamWriter out, String key, String value)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      open(out, "data", "key", key);
      out.writeCharacters(allowed(value));
      out.writeEndElement();
    }
  }

  private interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static void xml(Writer to, Content content) {
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      content.write(out);
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw new UncheckedIOException(failure);
      }
      throw new IllegalStateException(e);
    }
  }

  private static void open(XMLStreamWriter out, String name, String... attributes)
      throws XMLStreamException {
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals("xmlns")) {
        out.writeDefaultNamespace(attributes[i + 1]);
      } else {
        out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
      }
    }
  }

  /** XML 1.0 has no way to write most control characters and lone surrogates. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                allowed.appendCodePoint(
                    c < 0x20 && c != '\n' && c != '\t'
                            || c >= 0xD800 && c < 0xE000
                            || (c & 0xFFFE) == 0xFFFE
                        ? ' '
                        : c));
    return allowed.toString();
  }
}
