package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void servesAChronicleAndLetsOthersWriteToIt() throws Exception {
    Store.open(folder).close();
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine().setOut(new PrintWriter(said));
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread serving =
        new Thread(
            () ->
                code.complete(
                    line.execute("serve", "--port", "0", "--chronicle", folder.toString())));
    serving.start();
    Pattern url = Pattern.compile("http://localhost:\\d+");
    Matcher found = url.matcher(said.toString());
    while (!found.find()) {
      Thread.sleep(50);
      found = url.matcher(said.toString());
    }
    URI facets = URI.create(found.group() + "/api/facets");
    String answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(facets).build(), BodyHandlers.ofString())
            .body();
    assertThat(answer).contains("\"article\":0");
    Store.open(folder).close();
    serving.interrupt();
    assertThat(code.get()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aFolderWithoutAChronicleIsExplained() {
    StringWriter said = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said))
            .execute("serve", "--chronicle", folder.resolve("none").toString());
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(said.toString()).contains("dragoman add");
  }
}
