package org.dragoman.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs the page's own tests in Chromium, against this server; says so where it cannot. */
@Tag("browser")
class BrowserTest {
  private static final int SKIPPED = 77;

  @Test
  void thePageWorksInABrowser() throws IOException, InterruptedException {
    try (Server server = Server.start(Fixture.view(), 0)) {
      Process tests =
          new ProcessBuilder("sh", "../web/test/browser.sh", server.url())
              .redirectErrorStream(true)
              .start();
      tests.getOutputStream().close();
      String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = tests.waitFor();
      if (status == SKIPPED) {
        System.out.println(said.strip());
      }
      assumeTrue(status != SKIPPED, said);
      assertThat(status).as(said).isZero();
    }
  }
}
