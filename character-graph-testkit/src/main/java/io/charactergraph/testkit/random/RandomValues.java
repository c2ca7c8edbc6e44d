package io.charactergraph.testkit.random;

import static io.charactergraph.testkit.random.Form.range;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Integer ids, ratings, roles, arcs, tags and names in all their forms. What a method calls JSON is JSON text. */
final class RandomValues {

    private static final List<Form> GOOD_INTEGERS = range(Form.INT_NUMBER, Form.INT_LEADING_ZEROS);
    private static final List<Form> BAD_INTEGERS = range(Form.INT_DANGLING, Form.INT_NUL);
    private static final List<Form> GOOD_UUIDS = range(Form.UUID_PLAIN, Form.UUID_BLANKS);
    private static final List<Form> BAD_UUIDS = range(Form.UUID_DANGLING, Form.UUID_WRONG_TYPE);
    private static final List<Form> RATINGS = range(Form.RATING_GENERAL_WORDS, Form.RATING_EXPLICIT);
    private static final List<Form> ODD_TEXT_RATINGS = range(Form.RATING_ODD_CASE, Form.RATING_EMPTY);
    private static final List<Form> ODD_RATINGS = range(Form.RATING_ODD_CASE, Form.RATING_OBJECT);

    private final RandomChoices dice;
    private final RandomIds ids;

    RandomValues(RandomChoices dice, RandomIds ids) {
        this.dice = dice;
        this.ids = ids;
    }

    /** The JSON of an integer id of a table, its word being {@code npc}, {@code scene} or the like. */
    String integer(StudioTable table, String word, boolean jsonb) {
        return integer(ids.any(table), table, word, jsonb);
    }

    /** The JSON of an integer id of a table: this one, unless it becomes malformed. */
    String integer(String id, StudioTable table, String word, boolean jsonb) {
        Form form = dice.chance(0.4) && !dice.wrong() ? Form.INT_NUMBER : dice.form(GOOD_INTEGERS, BAD_INTEGERS, jsonb);
        return switch (form) {
            case INT_TEXT -> text(id, jsonb);
            case INT_WORD_COLON -> text(word + ":" + id, jsonb);
            case INT_WORD_DASH -> text(word + "-" + id, jsonb);
            case INT_WHOLE_DECIMAL -> id + dice.pick(".0", ".00");
            case INT_EXPONENT -> id + dice.pick("e0", "E+0", "e-0", ".0e0");
            case INT_SHIFTED_EXPONENT -> id + "0e-1";
            case INT_BLANKS ->
                JsonText.quote(dice.pick(
                        " " + id + " ", "\t" + id, word + ": " + id, " " + word + ":" + id + "\n", "\u0001" + id));
            case INT_LEADING_ZEROS -> JsonText.quote("00" + id);
            case INT_DANGLING ->
                dice.chance(0.5) ? ids.missing(table) : JsonText.quote(word + ":" + ids.missing(table));
            case INT_ZERO -> dice.pick("0", "\"0\"", "0.0");
            case INT_NEGATIVE -> "-" + id;
            case INT_MINUS_ZERO -> dice.pick("-0", "-0.0");
            case INT_BEYOND_32 -> dice.pick("2147483648", "99999999999", "-2147483649");
            case INT_WRAPS_AROUND -> Long.toString((1L << 32) + Long.parseLong(id));
            case INT_BEYOND_64 -> dice.pick("9223372036854775808", "18446744073709551617");
            case INT_BEYOND_32_TEXT -> JsonText.quote(dice.pick("2147483648", word + ":4294967297", "7".repeat(30)));
            case INT_FRACTION -> id + ".5";
            case INT_FRACTION_TEXT -> JsonText.quote(dice.pick(id + ".0", id + "e0", id + ".5"));
            case INT_1200_DIGITS -> dice.chance(0.5) ? "1" + "0".repeat(1199) : JsonText.quote("1".repeat(1200));
            case INT_1E400 -> dice.pick("1e400", "1e-400", "1e999999999");
            case INT_OTHER_WORD -> JsonText.quote((word.equals("npc") ? "scene" : "npc") + ":" + id);
            case INT_UPPER_WORD -> JsonText.quote(word.toUpperCase(Locale.ROOT) + ":" + id);
            case INT_SIGNED_TEXT -> JsonText.quote(dice.pick("-", "+") + id);
            case INT_OTHER_DIGITS -> dice.pick("\"\u0661\u0662\"", "\"\uff11\"", "\"0x1\"", "\"1_0\"");
            case INT_BLANK -> dice.pick("\"\"", "\" \"", "\"\\t\"", JsonText.quote(word + ":"));
            case INT_WORDS -> dice.pick("\"twelve\"", "\"none\"", JsonText.quote(word), JsonText.quote(id + " or so"));
            case INT_NULL -> "null";
            case INT_WRONG_TYPE -> dice.pick("true", "{}", "[" + id + "]", "{\"id\":" + id + "}", "[]");
            case INT_NUL -> "\"" + id + "\\u0000\"";
            default -> id;
        };
    }

    /** The JSON of the UUID of a table's row. */
    String uuid(StudioTable table, boolean jsonb) {
        String id = ids.any(table);
        Form form = dice.form(GOOD_UUIDS, BAD_UUIDS, jsonb);
        return switch (form) {
            case UUID_UPPER -> JsonText.quote(id.toUpperCase(Locale.ROOT));
            case UUID_BLANKS -> JsonText.quote(" " + id + dice.pick("", "\n"));
            case UUID_DANGLING -> JsonText.quote(ids.missing(table));
            case UUID_NO_UUID ->
                dice.pick("\"x\"", "\"12\"", JsonText.quote(id.replace("-", "")), JsonText.quote(id + "0"));
            case UUID_PREFIXED -> JsonText.quote(dice.pick("action:", "prompt:", "character:") + id);
            case UUID_NULL -> "null";
            case UUID_BLANK -> dice.pick("\"\"", "\" \"");
            case UUID_WRONG_TYPE -> dice.pick("12", "true", "{}", "[]", "[" + JsonText.quote(id) + "]");
            default -> text(id, jsonb);
        };
    }

    /** The JSON of a text, now and then with an escape where none is needed. */
    String text(String text, boolean jsonb) {
        return !jsonb && dice.chance(0.05) ? dice.escaped(text) : JsonText.quote(text);
    }

    /** The JSON of a rating. */
    String rating(boolean jsonb) {
        if (dice.wrong() || dice.chance(0.1)) {
            Form form = dice.form(ODD_RATINGS, jsonb);
            return switch (form) {
                case RATING_NUMBER -> dice.pick("18", "0", "1.5");
                case RATING_NULL -> "null";
                case RATING_OBJECT -> dice.pick("{}", "[]", "true", "[\"sfw\"]", "{\"level\":\"sfw\"}");
                default -> text(oddRating(form), jsonb);
            };
        }
        return text(ratingWord(), jsonb);
    }

    /** A rating for a text column. */
    String ratingText() {
        if (dice.wrong() || dice.chance(0.1)) {
            return oddRating(dice.form(ODD_TEXT_RATINGS, false));
        }
        return ratingWord();
    }

    private String ratingWord() {
        Form form = dice.form(RATINGS, false);
        return switch (form) {
            case RATING_GENERAL_WORDS -> dice.pick("general", "sfw", "G");
            case RATING_ROMANTIC_WORDS -> dice.pick("romantic", "suggestive", "PG");
            case RATING_MATURE_WORDS -> dice.pick("mature", "mature_implied", "intimate", "PG-13");
            case RATING_ADULT_WORDS -> dice.pick("adult", "restricted", "R");
            default -> "explicit";
        };
    }

    private String oddRating(Form form) {
        return switch (form) {
            case RATING_ODD_CASE -> dice.pick("SFW", "Romantic", "pg", "r", "EXPLICIT", "Mature_Implied", "GeneraL");
            case RATING_BLANKS -> dice.pick(" sfw", "romantic ", "\tR\n", " PG-13 ");
            case RATING_UNKNOWN -> dice.pick("NC-17", "pg13", "safe", "18+", "mature implied", "unrated");
            default -> dice.pick("", " ", "\t");
        };
    }

    /** A role's name; blank when {@code wrong} allows it. */
    String role() {
        Form form = dice.chance(0.7)
                ? dice.form(List.of(Form.ROLE_STANDARD, Form.ROLE_OTHER), true)
                : dice.form(
                        List.of(
                                Form.ROLE_NOT_SNAKE,
                                Form.ROLE_PADDED,
                                Form.ROLE_UPPER,
                                Form.ROLE_BEYOND_ASCII,
                                Form.ROLE_WITH_COLON),
                        true);
        if (dice.chance(0.1) && dice.wrong()) {
            dice.use(Form.ROLE_BLANK);
            return dice.pick("", "  ", "\t");
        }
        return switch (form) {
            case ROLE_STANDARD -> dice.pick("protagonist", "love_interest", "antagonist", "supporting", "narrator");
            case ROLE_NOT_SNAKE -> dice.pick("Best Friend", "bar-tender", "loveInterest", "role.1", "x__y", "_lead");
            case ROLE_PADDED -> dice.pick(" protagonist", "bartender ", " lead ");
            case ROLE_UPPER -> dice.pick("Protagonist", "LEAD", "Bartender");
            case ROLE_BEYOND_ASCII -> dice.pick("h\u00e9ros", "\ud83d\ude00", "\uf8ff", "e\u0301");
            case ROLE_WITH_COLON -> dice.pick("role:lead", "12:lead", "a:b:c");
            default -> dice.pick("bartender", "lead", "rival");
        };
    }

    /** The name of an arc or a quest. */
    String arc() {
        Form form = dice.chance(0.6)
                ? dice.form(List.of(Form.ARC_PLAIN, Form.ARC_ALSO_QUEST), true)
                : dice.form(range(Form.ARC_PADDED, Form.ARC_CASE_VARIANT), true);
        if (dice.wrong() && dice.chance(0.5)) {
            dice.use(Form.ARC_BLANK);
            return dice.pick("", " ", "\n");
        }
        return switch (form) {
            case ARC_PADDED -> dice.pick(" main_romance", "lost_necklace\t", "  x  ");
            case ARC_ALSO_QUEST -> "lost_necklace";
            case ARC_BEYOND_BMP -> "\ud83d\ude00_arc";
            case ARC_PRIVATE_USE -> "\uf8ff_arc";
            case ARC_CASE_VARIANT -> "Main_Romance";
            default -> dice.pick("main_romance", "x", "revenge");
        };
    }

    /** A name for a text column. */
    @Nullable
    String name(String stem) {
        int roll = dice.below(20);
        if (roll >= 5) {
            return stem + " " + dice.below(4);
        }
        Form form = dice.form(range(Form.NAME_NULL, Form.NAME_PADDED), true);
        return switch (form) {
            case NAME_NULL -> null;
            case NAME_BLANK -> dice.pick("", " ", "\t");
            case NAME_BEYOND_BMP -> dice.pick("\ud83d\ude00 ", "\ud834\udd1e ", "\uf8ff ") + stem;
            default -> "  " + stem + "\n";
        };
    }

    /** A timestamp. */
    String timestamp() {
        return String.format(
                Locale.ROOT,
                "2026-0%d-%02d %02d:00:00%s",
                dice.between(1, 3),
                dice.between(1, 28),
                dice.below(24),
                dice.pick("", "", ".5", ".123456"));
    }

    /** A boolean column that may be NULL. */
    @Nullable
    String flag(double truth) {
        return dice.chance(0.04) ? null : dice.chance(truth) ? "t" : "f";
    }
}
