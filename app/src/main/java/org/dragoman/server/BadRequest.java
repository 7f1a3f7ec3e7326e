package org.dragoman.server;

/** A query whose parameter makes no sense; the message says which and what would. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequest(String parameter, String value, String expected) {
    super(parameter + "=" + shortened(value) + " is not " + expected);
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
