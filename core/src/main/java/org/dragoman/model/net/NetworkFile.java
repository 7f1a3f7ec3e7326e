package org.dragoman.model.net;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The file of a network: its shape, labels and vocabulary, then every parameter by name.
 *
 * <p>A shipped file keeps tables as one byte a number with a scale for each row, and the rest as
 * half-precision floats; a checkpoint keeps all numbers whole. Numbers are big-endian.
 */
public final class NetworkFile {
  private static final int MAGIC = 0x44524147;
  private static final int VERSION = 2;
  private static final int WHOLE = -1;

  private NetworkFile() {}

  /**
   * Writes a network and flushes the stream.
   *
   * @param whole without loss of precision
   */
  public static void write(Network network, OutputStream out, boolean whole) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeUTF(network.shape().toString());
    writeTexts(data, network.labels().tags());
    writeTexts(data, network.labels().bundles());
    writeTexts(data, network.labels().relations());
    writeTexts(data, network.labels().entities());
    writeTexts(data, network.vocabulary().words());
    data.writeInt(network.vocabulary().seen());
    writeTexts(data, network.vocabulary().tags());
    for (Parameter parameter : network.parameters()) {
      data.writeUTF(parameter.name());
      data.writeInt(parameter.rows());
      data.writeInt(parameter.columns());
      data.writeByte(whole ? WHOLE : parameter.precision().ordinal());
      for (float[] row : parameter.value()) {
        data.write(whole ? wholeRow(row) : packed(row, parameter.precision()));
      }
    }
    data.flush();
  }

  /**
   * Reads a network, and nothing after it; the stream should be buffered.
   *
   * @param tagsOf what the dictionary says of a form
   * @throws IOException also when the file is no network, or of another version
   */
  public static Network read(InputStream in, Function<String, List<String>> tagsOf)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC || data.readInt() != VERSION) {
      throw new IOException("not a network file of version " + VERSION);
    }
    Shape shape = Shape.parse(data.readUTF());
    Labels labels = new Labels(readTexts(data), readTexts(data), readTexts(data), readTexts(data));
    List<String> words = readTexts(data);
    int seen = data.readInt();
    Vocabulary vocabulary = new Vocabulary(words, seen, readTexts(data), tagsOf);
    Network network = new Network(shape, labels, vocabulary);
    for (Parameter parameter : network.parameters()) {
      readParameter(data, parameter);
    }
    return network;
  }

  private static void readParameter(DataInputStream data, Parameter parameter) throws IOException {
    String name = data.readUTF();
    int rows = data.readInt();
    int columns = data.readInt();
    if (!name.equals(parameter.name())
        || rows != parameter.rows()
        || columns != parameter.columns()) {
      throw new IOException(
          "expected " + parameter.name() + ", found " + name + " " + rows + " x " + columns);
    }
    int precision = data.readByte();
    byte[] bytes = new byte[bytes(precision, columns)];
    for (float[] row : parameter.value()) {
      data.readFully(bytes);
      unpack(ByteBuffer.wrap(bytes), precision, row);
    }
    parameter.refresh();
  }

  private static int bytes(int precision, int columns) {
    if (precision == WHOLE) {
      return 4 * columns;
    }
    return precision == Parameter.Precision.HALF.ordinal() ? 2 * columns : 2 + columns;
  }

  private static byte[] wholeRow(float[] row) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * row.length);
    buffer.asFloatBuffer().put(row);
    return buffer.array();
  }

  private static byte[] packed(float[] row, Parameter.Precision precision) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes(precision.ordinal(), row.length));
    if (precision == Parameter.Precision.HALF) {
      for (float value : row) {
        buffer.putShort(Float.floatToFloat16(value));
      }
      return buffer.array();
    }
    float largest = 0;
    for (float value : row) {
      largest = Math.max(largest, Math.abs(value));
    }
    short scale = Float.floatToFloat16(largest / 127);
    float step = Float.float16ToFloat(scale);
    buffer.putShort(scale);
    for (float value : row) {
      int steps = step == 0 ? 0 : Math.round(value / step);
      buffer.put((byte) Math.max(-127, Math.min(127, steps)));
    }
    return buffer.array();
  }

  private static void unpack(ByteBuffer buffer, int precision, float[] row) {
    if (precision == WHOLE) {
      buffer.asFloatBuffer().get(row);
    } else if (precision == Parameter.Precision.HALF.ordinal()) {
      for (int j = 0; j < row.length; j++) {
        row[j] = Float.float16ToFloat(buffer.getShort());
      }
    } else {
      float step = Float.float16ToFloat(buffer.getShort());
      for (int j = 0; j < row.length; j++) {
        row[j] = step * buffer.get();
      }
    }
  }

  private static void writeTexts(DataOutputStream data, List<String> texts) throws IOException {
    byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    data.writeInt(texts.size());
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static List<String> readTexts(DataInputStream data) throws IOException {
    int count = data.readInt();
    byte[] bytes = data.readNBytes(data.readInt());
    List<String> texts = new ArrayList<>(count);
    if (count > 0) {
      String all = new String(bytes, StandardCharsets.UTF_8);
      int start = 0;
      for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', start)) {
        texts.add(all.substring(start, end));
        start = end + 1;
      }
      texts.add(all.substring(start));
    }
    if (texts.size() != count) {
      throw new IOException(count + " texts promised, " + texts.size() + " found");
    }
    return texts;
  }
}
