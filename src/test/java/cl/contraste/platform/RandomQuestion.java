package cl.contraste.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question with aliases, fragments, conditions and names asked for twice, and something to answer
 * it with: now and then a value is missing, of the wrong type or outside of its enum.
 */
final class RandomQuestion {

  private static final List<String> LEAVES_OF_THING =
      List.of("id", "name", "count", "share", "is", "size", "colour", "maybe", "grid", "fetched");
  private static final List<String> LEAVES_OF_PART = List.of("name", "colours", "value");
  private static final int DEEP = 4;

  private final Random random;
  private final String text;
  private final Map<String, @Nullable Object> read = new HashMap<>();

  RandomQuestion(Random random) {
    this.random = random;
    this.text =
        "query Q($yes: Boolean!, $no: Boolean!) { ...Used thing %s things %s %s }\n"
                .formatted(things(0), things(0), maybe("surely { id }"))
            + "fragment T on Thing { id colour parts { name } same: name @include(if: $no) }\n"
            + "fragment P on Part { value @skip(if: $no) ...PP }\n"
            + "fragment PP on Part { name __typename @include(if: $yes) ...on Part @skip(if: $yes)"
            + " { value } }\n"
            + "fragment Used on Query { thing { ...T part { ...P } } }\n";
    read.put("thing", thing(0));
    read.put("things", list(() -> thing(0)));
    read.put("surely", thing(0));
  }

  String text() {
    return text;
  }

  Map<String, @Nullable Object> read() {
    return read;
  }

  private String things(int depth) {
    StringBuilder fields = new StringBuilder("{ __typename ");
    LEAVES_OF_THING.forEach(leaf -> fields.append(maybe(field(leaf))));
    if (depth < DEEP) {
      for (String field : List.of("part", "parts", "some")) {
        fields.append(maybe(field + ' ' + parts(depth + 1)));
        fields.append(maybe("again_" + field + ": " + field + ' ' + parts(depth + 1)));
      }
      fields.append(maybe("... on Thing " + things(depth + 1)));
      fields.append(maybe("... @skip(if: $no) { count }"));
      fields.append(maybe("...T"));
    }
    return fields.append("} ").toString();
  }

  private String parts(int depth) {
    StringBuilder fields = new StringBuilder("{ name ");
    LEAVES_OF_PART.forEach(leaf -> fields.append(maybe(field(leaf))));
    fields.append(maybe("...P"));
    return fields
        .append(depth < DEEP ? maybe("whole " + things(depth + 1)) : "")
        .append("} ")
        .toString();
  }

  private String field(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> "also_" + name + ": " + name + ' ';
      case 1 -> name + " @include(if: $" + (random.nextBoolean() ? "yes" : "no") + ") ";
      default -> name + ' ';
    };
  }

  private String maybe(String part) {
    return random.nextInt(3) == 0 ? part + ' ' : "";
  }

  private @Nullable Object thing(int depth) {
    Map<String, @Nullable Object> thing = new HashMap<>();
    thing.put("id", random.nextBoolean() ? "a" : Integer.valueOf(7));
    thing.put(
        "name",
        random.nextInt(5) == 0 ? null : random.nextInt(9) == 0 ? Integer.valueOf(3) : "name");
    thing.put("count", sound(random.nextInt(100)));
    thing.put("share", random.nextBoolean() ? new BigDecimal("0.360") : null);
    thing.put("is", random.nextBoolean());
    thing.put("size", random.nextBoolean() ? sound(new BigDecimal("1.5")) : null);
    thing.put("colour", colour());
    thing.put("maybe", random.nextBoolean() ? colour() : null);
    thing.put("grid", list(() -> list(() -> sound(random.nextInt(9)))));
    if (depth < DEEP) {
      thing.put("part", random.nextBoolean() ? part(depth + 1) : null);
      thing.put("some", list(() -> random.nextBoolean() ? part(depth + 1) : null));
    }
    thing.put("parts", depth < DEEP ? list(() -> part(depth + 1)) : List.of());
    return sound(thing);
  }

  private @Nullable Object part(int depth) {
    Map<String, @Nullable Object> part = new HashMap<>();
    part.put("name", sound("part"));
    part.put("colours", list(this::colour));
    part.put("value", sound(random.nextInt(1000)));
    part.put("whole", depth < DEEP && random.nextBoolean() ? thing(depth + 1) : null);
    return sound(part);
  }

  private @Nullable Object colour() {
    return sound(random.nextBoolean() ? "RED" : "GREEN");
  }

  private @Nullable Object list(Supplier<@Nullable Object> entry) {
    List<@Nullable Object> entries = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.add(entry.get());
    }
    return sound(entries);
  }

  /** The value, or seldom something that does not fit. */
  private @Nullable Object sound(Object value) {
    return switch (random.nextInt(400)) {
      case 0 -> null;
      case 1 -> "BLUE";
      case 2 -> List.of("BLUE");
      default -> value;
    };
  }
}
