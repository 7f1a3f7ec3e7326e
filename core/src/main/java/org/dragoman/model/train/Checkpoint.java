package org.dragoman.model.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dragoman.model.net.Adam;
import org.dragoman.model.net.Network;
import org.dragoman.model.net.NetworkFile;

/**
 * The state of a training run after a round: the network without loss, and the optimiser's means.
 */
public record Checkpoint(int round, Network network, Adam.State optimiser) {

  /** Writes a checkpoint; an interrupted write leaves the one before as it was. */
  public void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(round);
      NetworkFile.write(network, data, true);
      data.writeInt(optimiser.steps());
      for (List<float[][]> means : List.of(optimiser.means(), optimiser.squares())) {
        for (float[][] rows : means) {
          writeRows(data, rows);
        }
      }
      data.flush();
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void writeRows(DataOutputStream data, float[][] rows) throws IOException {
    for (float[] row : rows) {
      data.writeBoolean(row != null);
      if (row != null) {
        for (float value : row) {
          data.writeFloat(value);
        }
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Checkpoint read(Path file, Function<String, List<String>> tagsOf)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      DataInputStream data = new DataInputStream(in);
      int round = data.readInt();
      Network network = NetworkFile.read(data, tagsOf);
      int steps = data.readInt();
      List<float[][]> means = readRows(data, network);
      List<float[][]> squares = readRows(data, network);
      return new Checkpoint(round, network, new Adam.State(steps, means, squares));
    }
  }

  private static List<float[][]> readRows(DataInputStream data, Network network)
      throws IOException {
    List<float[][]> all = new ArrayList<>();
    for (var parameter : network.parameters()) {
      float[][] rows = new float[parameter.rows()][];
      for (int i = 0; i < rows.length; i++) {
        if (data.readBoolean()) {
          rows[i] = new float[parameter.columns()];
          for (int j = 0; j < rows[i].length; j++) {
            rows[i][j] = data.readFloat();
          }
        }
      }
      all.add(rows);
    }
    return all;
  }
}
