package io.github.county161.app.keep;

/**
 * How one thing stands.
 *
 * @param what it is about, a word or two
 * @param sentence what is so; where it is not well, what to do
 */
public record Condition(Level level, String what, String sentence) {

    /** Well; to be seen to; in the way of work. */
    public enum Level {
        GOOD("正常"),
        WARNING("注意"),
        BAD("有问题");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Condition good(String what, String sentence) {
        return new Condition(Level.GOOD, what, sentence);
    }

    static Condition warning(String what, String sentence) {
        return new Condition(Level.WARNING, what, sentence);
    }

    static Condition bad(String what, String sentence) {
        return new Condition(Level.BAD, what, sentence);
    }
}
