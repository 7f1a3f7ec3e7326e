package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.mention.Amount;
import org.dragoman.mention.AmountFinder;
import org.dragoman.mention.TimeFinder;
import org.dragoman.mention.TimeMention;
import org.dragoman.pack.Pack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Scores times and amounts on the French model cases of Recognizers-Text (MIT) that name a definite
 * value, and writes one CSV line for each model.
 *
 * <p>Arguments: the folder with the cases, the CSV file to write. A case counts when each of its
 * definite results overlaps a mention of ours with the same value; where the cases leave past or
 * future open, either will do.
 */
public final class RecognizersFrench {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TimeFinder times = TimeFinder.load(Pack.shipped("fr"));
  private final AmountFinder amounts = AmountFinder.load(Pack.shipped("fr"));
  private final boolean verbose;

  private RecognizersFrench(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    RecognizersFrench run = new RecognizersFrench(arguments.length > 2);
    StringBuilder csv = new StringBuilder("model,cases,right,percent\n");
    int cases = 0;
    int right = 0;
    for (String model :
        List.of(
            "DateTime/DateTimeModel",
            "Number/NumberModel",
            "Number/OrdinalModel",
            "Number/PercentModel",
            "NumberWithUnit/CurrencyModel",
            "NumberWithUnit/DimensionModel")) {
      int[] score = run.score(folder.resolve(model + ".json"), model.startsWith("Date"));
      csv.append(line(model.substring(model.indexOf('/') + 1), score[0], score[1]));
      cases += score[0];
      right += score[1];
    }
    csv.append(line("all", cases, right));
    Files.writeString(Path.of(arguments[1]), csv);
    System.out.print(csv);
  }

  private static String line(String model, int cases, int right) {
    double percent = cases == 0 ? 0 : 100.0 * right / cases;
    return String.format(Locale.ROOT, "%s,%d,%d,%.1f%n", model, cases, right, percent);
  }

  private int[] score(Path file, boolean dates) throws IOException {
    String json = Files.readString(file);
    JsonNode cases = JSON.readTree(json.startsWith("\ufeff") ? json.substring(1) : json);
    int[] score = new int[2];
    for (JsonNode item : cases) {
      List<JsonNode> results = new ArrayList<>();
      for (JsonNode result : item.get("Results")) {
        if (isDefinite(result, dates)) {
          results.add(result);
        }
      }
      if (results.isEmpty()) {
        continue;
      }
      String input = item.get("Input").asString();
      boolean all = dates ? datesRight(input, item, results) : amountsRight(input, results);
      score[0]++;
      score[1] += all ? 1 : 0;
      if (!all && verbose) {
        System.out.println("- " + input + " | " + results);
      }
    }
    return score;
  }

  private static boolean isDefinite(JsonNode result, boolean dates) {
    JsonNode resolution = result.get("Resolution");
    if (resolution == null) {
      return false;
    }
    if (!dates) {
      JsonNode value = resolution.get("value");
      return value != null && value.asString().matches("-?[0-9.,E+]+%?");
    }
    String text = result.get("Text").asString();
    for (JsonNode value : resolution.get("values")) {
      String type = value.get("type").asString();
      boolean resolved =
          !value.path("value").asString("").equals("not resolved") || type.equals("set");
      if (resolved && !text.startsWith("quel")) {
        return true;
      }
    }
    return false;
  }

  private boolean datesRight(String input, JsonNode item, List<JsonNode> results) {
    String reference = item.path("Context").path("ReferenceDateTime").asString("");
    LocalDate day =
        reference.isEmpty()
            ? LocalDate.of(2018, 1, 1)
            : LocalDate.parse(reference.substring(0, 10));
    List<TimeMention> found = times.find(input, List.of(), day);
    for (JsonNode result : results) {
      int start = start(input, result);
      int end = start + result.get("Text").asString().length();
      boolean matched = false;
      for (TimeMention time : found) {
        boolean overlaps = time.span().start() < end && start < time.span().end();
        for (JsonNode value : result.get("Resolution").get("values")) {
          matched |= overlaps && same(time.edtf(), value);
        }
      }
      if (!matched) {
        if (verbose) {
          System.out.println("  got " + found.stream().map(TimeMention::edtf).toList());
        }
        return false;
      }
    }
    return true;
  }

  private static boolean same(String raw, JsonNode value) {
    String edtf = raw.replaceAll("[~?]|Z$", "");
    String timex = value.path("timex").asString("");
    return switch (value.get("type").asString()) {
      // Ours are as coarse as the words ("il y a deux ans" is a year), and keep "avant" and
      // "depuis".
      case "date" -> {
        String date = value.path("value").asString("");
        String last = edtf.substring(edtf.indexOf('/') + 1);
        yield date.equals(last) || (last.length() >= 4 && date.startsWith(last));
      }
      case "duration" ->
          value.path("Mod").asString("").equals("since") && edtf.endsWith("/..")
              || Math.abs(seconds(edtf) - Double.parseDouble(value.get("value").asString("0"))) < 1;
      case "set" ->
          edtf.equals("R/" + timex)
              || (timex.startsWith("XXXX-WXX") && edtf.equals("R/P1W"))
              || (timex.startsWith("T") && edtf.equals("R/P1D"));
      case "time" -> edtf.endsWith("T" + minutes(value.get("value").asString("")));
      case "datetime" -> {
        String moment = value.get("value").asString("").replace(' ', 'T');
        yield edtf.equals(minutes(moment)) || edtf.equals(moment.substring(0, 10));
      }
      case "daterange" ->
          ranges(edtf, value.path("start").asString(""), value.path("end").asString(""));
      case "timerange", "datetimerange" -> {
        String start = minutes(value.path("start").asString("").replace(' ', 'T'));
        String end = minutes(value.path("end").asString("").replace(' ', 'T'));
        String day = start.length() > 10 ? start.substring(0, 10) : "";
        yield (edtf.contains("T" + tail(start)) && edtf.endsWith("T" + tail(end)))
            || (!day.isEmpty() && edtf.startsWith(day) && !edtf.contains("T"));
      }
      default -> false;
    };
  }

  /** Where a result stands; a few cases do not say. */
  private static int start(String input, JsonNode result) {
    JsonNode start = result.get("Start");
    String text = result.get("Text").asString().toLowerCase(Locale.ROOT);
    int found = input.toLowerCase(Locale.ROOT).indexOf(text);
    return start == null || found < 0 ? Math.max(found, 0) : start.asInt();
  }

  private static String tail(String moment) {
    return moment.length() > 10 ? moment.substring(11) : moment;
  }

  /** Cuts ":00" seconds off. */
  private static String minutes(String moment) {
    return moment.endsWith(":00") && moment.chars().filter(c -> c == ':').count() == 2
        ? moment.substring(0, moment.length() - 3)
        : moment;
  }

  private static boolean ranges(String edtf, String start, String end) {
    int slash = edtf.indexOf('/');
    String first = slash < 0 ? edtf : edtf.substring(0, slash);
    String last = slash < 0 ? edtf : edtf.substring(slash + 1);
    LocalDate from = bound(first, true);
    LocalDate to = bound(last, false);
    if (edtf.startsWith("../") && to != null && !end.isEmpty()) {
      LocalDate after = to.plusDays(1);
      if (near(after, end) || near(after, start)) {
        return true;
      }
    }
    boolean starts = start.isEmpty() || (from != null && near(from, start));
    boolean ends = end.isEmpty() || (to != null && near(to, end));
    return starts && ends;
  }

  /** The cases end ranges on the day after, on the last day, or on the day as named. */
  private static boolean near(LocalDate date, String expected) {
    LocalDate other = LocalDate.parse(expected);
    return Math.abs(date.toEpochDay() - other.toEpochDay()) <= 1;
  }

  private static @Nullable LocalDate bound(String edtf, boolean first) {
    try {
      if (edtf.matches("\\d{3}X")) {
        int year = Integer.parseInt(edtf.substring(0, 3)) * 10;
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year + 9, 12, 31);
      }
      if (edtf.length() == 4) {
        int year = Integer.parseInt(edtf);
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
      }
      if (edtf.length() == 7) {
        YearMonth month = YearMonth.parse(edtf);
        return first ? month.atDay(1) : month.atEndOfMonth();
      }
      return LocalDate.parse(edtf.substring(0, 10));
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static double seconds(String edtf) {
    double total = 0;
    boolean clock = false;
    StringBuilder number = new StringBuilder();
    for (char c : (edtf.startsWith("P") ? edtf.substring(1) : "").toCharArray()) {
      if (c == 'T') {
        clock = true;
      } else if (Character.isDigit(c) || c == '.') {
        number.append(c);
      } else {
        double amount = Double.parseDouble(number.toString());
        total +=
            amount
                * switch (c) {
                  case 'Y' -> 31536000;
                  case 'W' -> 604800;
                  case 'D' -> 86400;
                  case 'H' -> 3600;
                  case 'S' -> 1;
                  default -> clock ? 60 : 2592000;
                };
        number.setLength(0);
      }
    }
    return total;
  }

  private boolean amountsRight(String input, List<JsonNode> results) {
    List<Amount> found = amounts.find(input, List.of(), List.of(), List.of());
    for (JsonNode result : results) {
      int start = start(input, result);
      int end = start + result.get("Text").asString().length();
      String text = result.get("Resolution").get("value").asString();
      boolean percent = text.endsWith("%");
      double value = Double.parseDouble(text.replace("%", "").replace(',', '.'));
      boolean matched = false;
      for (Amount amount : found) {
        boolean overlaps = amount.span().start() < end && start < amount.span().end();
        boolean share = amount.kind() == Amount.Kind.SHARE;
        double low = share ? amount.low() / 100 : amount.low();
        boolean same = Math.abs(low - value) <= 1e-6 * Math.max(1, Math.abs(value));
        matched |= overlaps && same && (!percent || amount.unit().equals("%"));
      }
      if (!matched) {
        if (verbose) {
          System.out.println("  got " + found);
        }
        return false;
      }
    }
    return true;
  }
}
