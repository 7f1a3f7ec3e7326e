package org.dragoman.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.pack.Pack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {
  private static final SameName SAME = SameName.load(Pack.shipped("world"));

  @ParameterizedTest
  @CsvSource({
    "Tokaïev, Tokayev",
    "Tokaïev, Tokaev",
    "Tokaïev, Токаев",
    "Loukachenko, Lukashenko",
    "Loukachenko, Лукашенко",
    "Poutine, Putin",
    "Poutine, Путин",
    "Vladimir Poutine, Владимир Путин",
    "Токаева, Токаевым"
  })
  void meets(String a, String b) {
    assertThat(SAME.same(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Putine, Potanine",
    "Potanine, Путин",
    "Nazarbaïeva, Назарбаев",
    "Dariga Nazarbaïeva, Nursultan Nazarbayev",
    "Lavrov, Шойгу"
  })
  void keepsApart(String a, String b) {
    assertThat(SAME.same(a, b)).isFalse();
  }
}
