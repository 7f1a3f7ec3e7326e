package org.dragoman.model.net;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system (Kuhlmann et al. 2011) with its dynamic oracle
 * (Goldberg and Nivre 2013). The root is a word after the last one.
 */
public final class ArcHybrid {
  /** Moves the next word onto the stack. */
  public static final int SHIFT = 0;

  /** Makes the top of the stack a dependant of the next word, and takes it off. */
  public static final int LEFT = 1;

  /** Makes the top of the stack a dependant of the word below it, and takes it off. */
  public static final int RIGHT = 2;

  private static final int NONE = -1;

  private final int root;
  private final int[] stack;
  private int depth;
  private int next;
  private final int[] head;
  private final int[] relation;
  private final int[] leftmost;
  private final int[] rightmost;
  private final int[] leftCount;

  public ArcHybrid(int words) {
    root = words;
    stack = new int[words + 1];
    head = filled(words + 1);
    relation = filled(words + 1);
    leftmost = filled(words + 1);
    rightmost = filled(words + 1);
    leftCount = new int[words + 1];
  }

  private static int[] filled(int length) {
    int[] all = new int[length];
    Arrays.fill(all, NONE);
    return all;
  }

  public boolean isDone() {
    return next == root && depth == 0;
  }

  public boolean allows(int move) {
    return switch (move) {
      case SHIFT -> next < root;
      // The root takes one dependant only: the last word left on the stack.
      case LEFT -> next < root ? depth >= 1 : depth == 1;
      default -> depth >= 2;
    };
  }

  public void apply(int move, int label) {
    if (move == SHIFT) {
      stack[depth++] = next++;
      return;
    }
    int child = stack[--depth];
    attach(move == LEFT ? next : stack[depth - 1], child, label);
  }

  private void attach(int parent, int child, int label) {
    head[child] = parent;
    relation[child] = label;
    if (child < parent) {
      leftCount[parent]++;
      if (leftmost[parent] == NONE || child < leftmost[parent]) {
        leftmost[parent] = child;
      }
    } else if (child > rightmost[parent]) {
      rightmost[parent] = child;
    }
  }

  /** How many arcs of the gold tree can no longer be made after a move. */
  public int cost(int move, int[] gold) {
    int cost = 0;
    if (move == SHIFT) {
      for (int k = 0; k < depth; k++) {
        cost += gold[stack[k]] == next ? 1 : 0;
        // The top of the stack can still become the head of the next word.
        cost += k < depth - 1 && gold[next] == stack[k] ? 1 : 0;
      }
      return cost;
    }
    int child = stack[depth - 1];
    for (int word = next; word <= root; word++) {
      cost += word < root && gold[word] == child ? 1 : 0;
      cost += gold[child] == word && !(move == LEFT && word == next) ? 1 : 0;
    }
    if (move == LEFT && depth >= 2 && gold[child] == stack[depth - 2]) {
      cost++;
    }
    return cost;
  }

  /** The word that a move would make the parent of the top of the stack. */
  public int parentAfter(int move) {
    return move == LEFT ? next : stack[depth - 2];
  }

  public int top() {
    return depth > 0 ? stack[depth - 1] : NONE;
  }

  /** The words that matter for the next move: -1 where there is none. */
  void words(int[] found) {
    int first = top();
    int second = depth > 1 ? stack[depth - 2] : NONE;
    found[0] = first;
    found[1] = second;
    found[2] = depth > 2 ? stack[depth - 3] : NONE;
    found[3] = next;
    found[4] = next < root ? next + 1 : NONE;
    found[5] = first == NONE ? NONE : leftmost[first];
    found[6] = first == NONE ? NONE : rightmost[first];
    found[7] = second == NONE ? NONE : rightmost[second];
    found[8] = leftmost[next];
    found[9] = second == NONE ? NONE : leftmost[second];
  }

  /** How many words {@link #words} gives. */
  static final int WORDS = 10;

  /** How many traits {@link #traits} gives. */
  static final int TRAITS = 6;

  /** Facts of the state that are no words, as small numbers below the limits. */
  void traits(int[] found) {
    int first = top();
    int second = depth > 1 ? stack[depth - 2] : NONE;
    found[0] = first == NONE ? 0 : 1 + relationOf(leftmost[first]);
    found[1] = first == NONE ? 0 : 1 + relationOf(rightmost[first]);
    found[2] = second == NONE ? 0 : 1 + relationOf(rightmost[second]);
    found[3] = 1 + relationOf(leftmost[next]);
    found[4] = first == NONE ? 0 : Math.min(7, next - first);
    found[5] = Math.min(3, leftCount[next]);
  }

  private int relationOf(int word) {
    return word == NONE ? 0 : 1 + relation[word];
  }

  /** Values of each trait, exclusive. */
  static int[] traitLimits(int relations) {
    return new int[] {relations + 2, relations + 2, relations + 2, relations + 2, 8, 4};
  }

  /** The head of each word; the root is the number of words. */
  public int[] heads() {
    return head;
  }

  public int[] relations() {
    return relation;
  }
}
