package org.dragoman.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives, feeds, exchange formats, letters and archives of pages. */
class SourcesTest {
  private static final String BODY =
      "<p>Les deux présidents ont signé jeudi un accord sur l'énergie.</p><p>Ils se reverront en mai"
          + " à Astana, selon un communiqué commun publié dans la soirée.</p>";
  private static final String PAGE =
      "<html><head><title>Un accord</title></head><body><article><h1>Un accord</h1>"
          + BODY
          + "</article></body></html>";

  @TempDir Path folder;

  private List<Arrival> read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    List<Arrival> arrivals = new ArrayList<>();
    new Articles().read(List.of(file.toString()), arrivals::add);
    return arrivals;
  }

  private List<Arrival> read(String name, String content) throws IOException {
    return read(name, content.getBytes(UTF_8));
  }

  private static Article article(Arrival arrival) {
    return (Article) arrival;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] record(String type, String uri, byte[] http) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + uri
            + "\r\nWARC-Date: 2024-11-28T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length
            + "\r\n\r\n";
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(http);
    out.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] http(String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n").getBytes(UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  @Test
  void readsAWarcRecordByRecord() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    byte[] latin = PAGE.getBytes("ISO-8859-1");
    byte[] chunked = (Integer.toHexString(latin.length) + "\r\n").getBytes(UTF_8);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunks.writeBytes(chunked);
    chunks.writeBytes(latin);
    chunks.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
    String type = "Content-Type: text/html; charset=iso-8859-1";
    warc.writeBytes(
        gzip(
            record(
                "response",
                "http://a.example/1",
                http(type + "\r\nTransfer-Encoding: chunked", chunks.toByteArray()))));
    warc.writeBytes(
        gzip(
            record(
                "response",
                "http://a.example/2",
                http(
                    "Content-Type: text/html\r\nContent-Encoding: gzip",
                    gzip(PAGE.getBytes(UTF_8))))));
    warc.writeBytes(
        gzip(
            record(
                "response", "http://a.example/i", http("Content-Type: image/png", new byte[9]))));
    warc.writeBytes(gzip(record("response", "http://a.example/3", "garbage".getBytes(UTF_8))));
    warc.writeBytes(
        gzip(
            record(
                "response",
                "http://a.example/4",
                http("Content-Type: text/html", PAGE.getBytes(UTF_8)))));
    List<Arrival> arrivals = read("a.warc.gz", warc.toByteArray());
    assertThat(arrivals).hasSize(4);
    assertThat(article(arrivals.get(0)).text()).contains("deux présidents");
    assertThat(article(arrivals.get(1)).uri()).isEqualTo("http://a.example/2");
    assertThat(arrivals.get(2).toString())
        .contains("record 4 (http://a.example/3): the record cannot be read");
    assertThat(article(arrivals.get(3)).title()).isEqualTo("Un accord");
  }

  /** A page about a bridge, compressed by brotli. */
  private static final String BROTLI =
      "G8IAQBwH7r5OYvSA09AdZVsz1aOPfShjqQsvTBDf6fv8el76xKAmD1OVTu7A+q1D88yiKEyteeK5jYF8typEu/SIRlth"
          + "trzBh82roQuMWxLGk5RcuTjRuTZu33vgMmxi1OKY0LIuUDZ94S1BsApDuSLh9OUB8vhPpGyQJTpjBi2qfWpOqy8m"
          + "CQ==";

  @Test
  void readsBrotliAndPassesOverWhatAWarcHoldsBesidesPages() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    byte[] page = PAGE.getBytes(UTF_8);
    String html = "Content-Type: text/html; charset=utf-8";
    byte[] info = "software: a\r\n".getBytes(UTF_8);
    warc.writeBytes(record("warcinfo", "http://a.example/w", info));
    warc.writeBytes(
        record("request", "http://a.example/1", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
    warc.writeBytes(
        record(
            "response",
            "http://a.example/1",
            http(html + "\r\nContent-Encoding: br", Base64.getDecoder().decode(BROTLI))));
    warc.writeBytes(record("revisit", "http://a.example/2", http(html, new byte[0])));
    byte[] gone = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8);
    warc.writeBytes(record("response", "http://a.example/3", gone));
    byte[] wrong = new byte[] {-1, 2, 3, 4, 5, 6, 7, 8, 9};
    warc.writeBytes(
        record("response", "http://a.example/4", http(html + "\r\nContent-Encoding: br", wrong)));
    warc.writeBytes(record("response", "http://a.example/5", http(html, page)));
    byte[] whole = warc.toByteArray();
    String one = new String(whole, ISO_8859_1).replace("WARC/1.0", "WARC/1.1");
    for (byte[] bytes : List.of(whole, one.getBytes(ISO_8859_1), gzip(whole))) {
      List<Arrival> arrivals = read("a.warc", bytes);
      assertThat(arrivals).hasSize(3);
      assertThat(article(arrivals.getFirst()).text()).contains("le pont qui relie leurs pays");
      assertThat(arrivals.get(1)).isInstanceOf(Refusal.class);
      assertThat(article(arrivals.get(2)).uri()).isEqualTo("http://a.example/5");
    }
  }

  @Test
  void saysWhereAnArchiveBreaksOffAndKeepsWhatCameBefore() throws IOException {
    byte[] first =
        gzip(
            record(
                "response",
                "http://a.example/1",
                http("Content-Type: text/html", PAGE.getBytes(UTF_8))));
    byte[] cut = new byte[first.length + first.length / 2];
    System.arraycopy(first, 0, cut, 0, first.length);
    System.arraycopy(first, 0, cut, first.length, first.length / 2);
    List<Arrival> arrivals = read("cut.warc.gz", cut);
    assertThat(article(arrivals.getFirst()).title()).isEqualTo("Un accord");
    assertThat(arrivals.getLast()).isInstanceOf(Refusal.class);
  }

  @Test
  void readsOldRssAndRdf() throws IOException {
    String old =
        "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"x\">"
            + "<rss version=\"0.91\"><channel><title>Le Fil</title><language>fr</language>"
            + "<item><title>L&#39;accord</title><link>https://fil.example/1</link><description>Les"
            + " deux pays &amp;eacute;changent du &lt;b&gt;gaz&lt;/b&gt;.</description></item>"
            + "</channel></rss>";
    Article item = article(read("old.rss", old).getFirst());
    assertThat(item.title()).isEqualTo("L'accord");
    assertThat(item.text()).isEqualTo("Les deux pays échangent du gaz.");
    assertThat(item.site()).isEqualTo("Le Fil");
    assertThat(item.published()).isNull();
    String rdf =
        "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"d\"><channel"
            + " rdf:about=\"c\"><title>Le Fil</title></channel><item"
            + " rdf:about=\"https://fil.example/2\"><title>Un pont</title><description>Le pont est"
            + " ouvert.</description><dc:date>2024-11-28T10:05:00+01:00</dc:date></item></rdf:RDF>";
    Article one = article(read("a.rdf", rdf).getFirst());
    assertThat(one.uri()).isEqualTo("https://fil.example/2");
    assertThat(one.published()).isEqualTo("2024-11-28T10:05:00+01:00");
  }

  @Test
  void swellsAtNoBombOfEntities() throws IOException {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">");
    for (char c = 'b'; c <= 'z'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      bomb.append("<!ENTITY " + c + " \"" + before.repeat(10) + "\">");
    }
    bomb.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>");
    bomb.append("Un texte. &z;&f;</description></item></channel></rss>");
    Article item = article(read("bomb.xml", bomb.toString()).getFirst());
    assertThat(item.text()).startsWith("Un texte.").hasSizeLessThan(40).doesNotContain("root");
  }

  @Test
  void readsTheItemsOfRss() throws IOException {
    String rss =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x \"y\">]><rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel>"
            + "<title>Le Fil</title><language>fr-FR</language>"
            + "<item><title>Un accord</title><link>https://fil.example/1</link>"
            + "<pubDate>Thu, 28 Nov 2024 10:05:00 +0100</pubDate><dc:creator>A. Petit</dc:creator>"
            + "<content:encoded><![CDATA["
            + BODY
            + "]]></content:encoded></item>"
            + "<item><title>Vide</title><link>https://fil.example/2</link></item></channel></rss>";
    List<Arrival> arrivals = read("fil.xml", rss);
    Article article = article(arrivals.getFirst());
    assertThat(article.published()).isEqualTo("2024-11-28T10:05:00+01:00");
    assertThat(article.site()).isEqualTo("Le Fil");
    assertThat(article.authors()).containsExactly("A. Petit");
    assertThat(article.text()).startsWith("Les deux présidents").contains("\n\nIls se reverront");
    assertThat(arrivals.get(1).toString())
        .contains("item 2: has no text; its page is https://fil.example/2");
  }

  @Test
  void readsAtomAndNitfAndJsonFeed() throws IOException {
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Fil</title><entry><title>T</title>"
            + "<link rel=\"alternate\" href=\"https://fil.example/a\"/><updated>2024-11-28T09:00:00Z</updated>"
            + "<author><name>B. Grand</name></author><content type=\"html\">"
            + BODY.replace("<", "&lt;").replace(">", "&gt;")
            + "</content></entry></feed>";
    Article entry = article(read("fil.atom", atom).getFirst());
    assertThat(entry.uri()).isEqualTo("https://fil.example/a");
    assertThat(entry.authors()).containsExactly("B. Grand");
    assertThat(entry.text()).startsWith("Les deux présidents").doesNotContain("<p>");
    String nitf =
        "<nitf><head><docdata><date.issue norm=\"20241128T100500Z\"/></docdata></head><body><body.head>"
            + "<hedline><hl1>Un accord</hl1></hedline></body.head><body.content>"
            + BODY
            + "</body.content></body></nitf>";
    Article item = article(read("a.nitf", nitf).getFirst());
    assertThat(item.title()).isEqualTo("Un accord");
    assertThat(item.published()).startsWith("2024-11-28");
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Fil\",\"items\":[{\"id\":\"9\","
            + "\"url\":\"https://fil.example/9\",\"content_html\":\"<p>Un texte.</p>\",\"date_published\":\"2024-11-28T10:05:00Z\"}]}";
    Article feed = article(read("feed.json", json).getFirst());
    assertThat(feed.id()).isEqualTo("9");
    assertThat(feed.text()).isEqualTo("Un texte.");
    assertThat(feed.site()).isEqualTo("Fil");
  }

  @Test
  void readsNewsMlWithNitfInside() throws IOException {
    String item =
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:fil:1\" xml:lang=\"fr-FR\">"
            + "<itemMeta><versionCreated>2024-11-28T10:05:00+01:00</versionCreated></itemMeta>"
            + "<contentMeta><by>Jeanne Petit</by><headline>Un accord</headline></contentMeta>"
            + "<contentSet><inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.content>"
            + BODY
            + "</body.content></body></nitf></inlineXML></contentSet></newsItem>";
    List<Arrival> arrivals = read("a.newsml", item);
    assertThat(arrivals).hasSize(1);
    Article article = article(arrivals.getFirst());
    assertThat(article.title()).isEqualTo("Un accord");
    assertThat(article.published()).isEqualTo("2024-11-28T10:05:00+01:00");
    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.text()).startsWith("Les deux présidents").doesNotContain("Un accord");
  }

  @Test
  void saysThatASitemapHoldsNoText() throws IOException {
    String map = "<?xml version=\"1.0\"?><urlset><url><loc>https://a.example/</loc></url></urlset>";
    assertThat(read("map.xml", map).getFirst().toString()).contains("is a sitemap");
  }

  @Test
  void readsSavedPagesAndLetters() throws IOException {
    String mhtml =
        "From: <Saved>\r\nSnapshot-Content-Location: https://a.example/p\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--x\"\r\n\r\n"
            + "----x\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + PAGE.replace("é", "=C3=A9").replace("signé", "sign=\r\n=C3=A9")
            + "\r\n----x--\r\n";
    Article page = article(read("p.mhtml", mhtml).getFirst());
    assertThat(page.uri()).isEqualTo("https://a.example/p");
    assertThat(page.text()).contains("Les deux présidents ont signé");
    String letter = "From a@b Thu Nov 28\nSubject: L\nContent-Type: text/plain; charset=utf-8\n\n";
    List<Arrival> letters = read("l.mbox", letter + "Le premier.\n\n" + letter + "Le second.\n");
    assertThat(letters)
        .extracting(a -> article(a).text().strip())
        .containsExactly("Le premier.", "Le second.");
  }

  @Test
  void readsThePagesOfAZip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("a.html", "b.txt", "c.zip", "d.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            (name.equals("a.html") ? PAGE : name.equals("d.txt") ? "" : "Le texte.")
                .getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    List<Arrival> arrivals = read("pages.zip", out.toByteArray());
    assertThat(arrivals).hasSize(3);
    assertThat(article(arrivals.get(0)).title()).isEqualTo("Un accord");
    assertThat(article(arrivals.get(1)).text()).isEqualTo("Le texte.");
    assertThat(arrivals.get(2).toString()).endsWith("pages.zip!d.txt: is empty");
  }
}
