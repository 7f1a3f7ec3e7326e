package org.dragoman.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.article.html.Block.Place;
import org.dragoman.article.html.Block.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells tables of data from those that only lay out a page: a table of data has two rows or more of
 * two cells or more, and no cell as long as a paragraph.
 */
final class Tables {
  private static final int LONGEST_CELL = 50;
  private static final int USUAL_CELL = 12;
  private static final int PARAGRAPH = 12;

  /** The blocks of each table of data, by the place of the table. */
  private final Map<Place, List<Block>> data = new HashMap<>();

  private final Map<Block, Place> rows = new HashMap<>();

  Tables(List<Block> blocks) {
    Map<Place, List<Block>> tables = new HashMap<>();
    for (Block block : blocks) {
      if ((block.place.tags & Tag.TABLE) != 0) {
        Place row = up(block.place, "tr");
        Place table = row == null ? null : up(row, "table");
        if (row != null && table != null) {
          rows.put(block, row);
          tables.computeIfAbsent(table, t -> new ArrayList<>()).add(block);
        }
      }
    }
    tables.forEach(
        (table, cells) -> {
          if (isData(cells)) {
            data.put(table, cells);
          } else {
            cells.forEach(rows::remove);
          }
        });
  }

  private boolean isData(List<Block> cells) {
    Set<Place> seen = new HashSet<>();
    Set<Place> full = new HashSet<>();
    Set<Place> columns = new HashSet<>();
    int words = 0;
    for (Block cell : cells) {
      Place row = rows.get(cell);
      Place column = cell.place;
      if (cell.words > LONGEST_CELL || row == null) {
        return false;
      }
      while (column.parent != row && column.parent != column) {
        column = column.parent;
      }
      if (columns.add(column) && !seen.add(row)) {
        full.add(row);
      }
      words += cell.words;
    }
    return full.size() >= 2 && words <= USUAL_CELL * cells.size();
  }

  private static @Nullable Place up(Place from, String tag) {
    for (Place place = from; ; place = place.parent) {
      if (place.element.normalName().equals(tag)) {
        return place;
      }
      if (place.parent == place) {
        return null;
      }
    }
  }

  /** The row of a table of data that a block stands in, or null. */
  @Nullable Place row(Block block) {
    return rows.get(block);
  }

  /**
   * The given scores, with one for all of a table of data: it is text as a whole or not, and is
   * where it stands right between two paragraphs of the text.
   *
   * @param blocks all of the page
   */
  double[] evened(double[] scores, List<Block> blocks) {
    double[] evened = scores;
    for (Map.Entry<Place, List<Block>> table : data.entrySet()) {
      List<Block> cells = table.getValue();
      double sum = 0;
      double words = 0;
      int links = 0;
      for (Block cell : cells) {
        sum += scores[cell.index] * (1 + cell.words);
        words += 1 + cell.words;
        links += cell.links;
      }
      boolean between =
          links == 0
              && isText(table.getKey(), blocks, cells.getFirst().index - 1, scores)
              && isText(table.getKey(), blocks, cells.getLast().index + 1, scores);
      evened = evened == scores ? scores.clone() : evened;
      for (Block cell : cells) {
        evened[cell.index] = between ? 1 : sum / words;
      }
    }
    return evened;
  }

  /** Whether a block is a paragraph of the text in the same element as a table. */
  private static boolean isText(Place table, List<Block> blocks, int index, double[] scores) {
    if (index < 0 || index >= blocks.size()) {
      return false;
    }
    Block block = blocks.get(index);
    Place holder = block.place.parent;
    return scores[index] > 0.5
        && block.words >= PARAGRAPH
        && (holder == table.parent || holder == table.parent.parent);
  }
}
