package org.dragoman.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.dragoman.pack.Pack;
import org.dragoman.text.Segmenter;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private static final String[] CITIES = {"Metz", "Brest", "Nantes", "Tours"};
  private static final String[] VERBS = {"gagne", "perd", "joue", "cherche"};

  @Test
  void wordsInLikePlacesHaveLikeVectors() {
    WordVectors vectors = vectors(1);
    double alike = product(vectors, "metz", "brest");
    double unlike = product(vectors, "metz", "perd");
    assertThat(alike).isGreaterThan(unlike);
    assertThat(product(vectors, "gagne", "perd")).isGreaterThan(unlike);
  }

  @Test
  void areTheSameForTheSameSeed() {
    assertThat(vectors(3).rows()).isDeepEqualTo(vectors(3).rows());
  }

  @Test
  void axesOfASymmetricMatrixAreItsEigenvectors() {
    SplittableRandom random = new SplittableRandom(5);
    int n = 7;
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextGaussian();
        matrix[j][i] = matrix[i][j];
      }
    }
    double[][] copy = new double[n][];
    for (int i = 0; i < n; i++) {
      copy[i] = matrix[i].clone();
    }
    double[][] axes = Jacobi.axes(copy, 30);
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double product = 0;
        for (int j = 0; j < n; j++) {
          product += matrix[i][j] * axes[k][j];
        }
        assertThat(product)
            .isCloseTo(axes[n][k] * axes[k][i], org.assertj.core.data.Offset.offset(1e-8));
      }
      assertThat(k == 0 || axes[n][k] <= axes[n][k - 1]).isTrue();
    }
  }

  private static WordVectors vectors(long seed) {
    TextCorpus corpus = new TextCorpus(Segmenter.load(Pack.shipped("fr")));
    SplittableRandom random = new SplittableRandom(2);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("Le club de ").append(CITIES[random.nextInt(4)]).append(' ');
      text.append(VERBS[random.nextInt(4)]).append(" encore à ");
      text.append(CITIES[random.nextInt(4)]).append(".\n\n");
    }
    corpus.add(text.toString());
    return WordVectors.of(corpus.numbered(5, 100), 50, 4, seed);
  }

  private static double product(WordVectors vectors, String a, String b) {
    float[] x = vectors.rows()[vectors.words().indexOf(a)];
    float[] y = vectors.rows()[vectors.words().indexOf(b)];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
