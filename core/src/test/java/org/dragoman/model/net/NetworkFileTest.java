package org.dragoman.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NetworkFileTest {
  private final Network network = SmallNetwork.create(9);

  @Test
  void aCheckpointLosesNothing() throws IOException {
    Network copy = read(written(network, true));
    for (int p = 0; p < network.parameters().size(); p++) {
      assertThat(copy.parameters().get(p).value())
          .isDeepEqualTo(network.parameters().get(p).value());
    }
    assertThat(copy.labels()).isEqualTo(network.labels());
    assertThat(copy.vocabulary().words()).isEqualTo(network.vocabulary().words());
    assertThat(copy.shape()).isEqualTo(network.shape());
  }

  @Test
  void aShippedFileIsCloseAndStable() throws IOException {
    byte[] file = written(network, false);
    Network copy = read(file);
    for (int p = 0; p < network.parameters().size(); p++) {
      for (int i = 0; i < network.parameters().get(p).rows(); i++) {
        assertThat(copy.parameters().get(p).row(i))
            .usingComparatorWithPrecision(0.01f)
            .containsExactly(network.parameters().get(p).row(i));
      }
    }
    assertThat(written(read(written(copy, false)), false)).isEqualTo(written(copy, false));
  }

  @Test
  void aStrangeOrCutFileIsRefused() throws IOException {
    byte[] file = written(network, false);
    for (int length : new int[] {0, 3, 8, 40, file.length / 2, file.length - 1}) {
      byte[] cut = java.util.Arrays.copyOf(file, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> read("no network at all".getBytes("UTF-8")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a network");
  }

  private static byte[] written(Network network, boolean whole) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NetworkFile.write(network, out, whole);
    return out.toByteArray();
  }

  private static Network read(byte[] file) throws IOException {
    return NetworkFile.read(new ByteArrayInputStream(file), SmallNetwork.tags());
  }
}
