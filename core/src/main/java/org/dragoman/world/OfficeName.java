package org.dragoman.world;

/** An office in English words: "President of Kazakhstan", "head_of_state" made readable. */
final class OfficeName {
  private OfficeName() {}

  static String of(World world, Term term) {
    Known state = world.find("iso:" + term.country());
    String where = state == null ? term.country() : state.name();
    String what = term.title().isEmpty() ? words(term.role()) : term.title();
    return what.contains(" of the ") && what.startsWith("ambassador") ? what : what + ", " + where;
  }

  private static String words(String role) {
    String text = role.replace('_', ' ');
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
