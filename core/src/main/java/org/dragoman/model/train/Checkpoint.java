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
import org.dragoman.model.net.Parameter;

/**
 * The state of a training run after a round.
 *
 * @param plan what the run does with which data, in words
 * @param network without loss of precision
 * @param optimiser its means
 * @param average of the weights
 */
record Checkpoint(
    String plan, int round, Network network, Adam.State optimiser, Average.State average) {

  /** Writes a checkpoint; an interrupted write leaves the one before as it was. */
  void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
      DataOutputStream data = new DataOutputStream(out);
      data.writeUTF(plan);
      data.writeInt(round);
      NetworkFile.write(network, data, true);
      data.writeInt(optimiser.steps());
      data.writeInt(average.count());
      for (List<float[][]> means :
          List.of(optimiser.means(), optimiser.squares(), average.means())) {
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

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws CheckpointException when it is of another plan
   */
  static Checkpoint read(Path file, String plan, Function<String, List<String>> tagsOf)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      DataInputStream data = new DataInputStream(in);
      String other = data.readUTF();
      if (!other.equals(plan)) {
        throw new CheckpointException(
            file
                + " is of another run ("
                + other
                + ") than this one ("
                + plan
                + "); delete it to start afresh, or name another");
      }
      int round = data.readInt();
      Network network = NetworkFile.read(data, tagsOf);
      int steps = data.readInt();
      int count = data.readInt();
      List<Parameter> all = network.parameters();
      Adam.State optimiser = new Adam.State(steps, readRows(data, all), readRows(data, all));
      List<Parameter> learned = all.stream().filter(p -> p != network.vectors()).toList();
      Average.State average = new Average.State(count, readRows(data, learned));
      return new Checkpoint(plan, round, network, optimiser, average);
    }
  }

  private static List<float[][]> readRows(DataInputStream data, List<Parameter> parameters)
      throws IOException {
    List<float[][]> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
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
