package org.dragoman.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings held in memory as packed JSON, about a fifth of their size; the last used stay unpacked.
 *
 * <p>Held rather than fetched, so that serving keeps no lock on the chronicle and others can add to
 * it.
 */
final class PackedReadings {
  private static final int UNPACKED = 256;

  private final Map<String, byte[]> packed = new HashMap<>();
  private final Map<String, JsonNode> unpacked =
      new LinkedHashMap<>(UNPACKED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
          return size() > UNPACKED;
        }
      };

  void add(String id, String json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length() / 4);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    packed.put(id, bytes.toByteArray());
  }

  @Nullable JsonNode get(String id) {
    byte[] bytes = packed.get(id);
    if (bytes == null) {
      return null;
    }
    synchronized (unpacked) {
      return unpacked.computeIfAbsent(id, key -> unpack(bytes));
    }
  }

  private static JsonNode unpack(byte[] bytes) {
    return JsonMapper.shared().readTree(new InflaterInputStream(new ByteArrayInputStream(bytes)));
  }
}
