package io.github.county161.core.port;

/**
 * What can be asked for beside the usual way when rows are sent in, by the words in which messages offer it. Each way
 * in tells how it is asked for there: a page by a box of these words, the command line by an option.
 */
public enum Choice {
    FORCE("以本表为准"),
    CORRECT("这是更正"),
    CLEAR("照本表清空"),
    HISTORY("历史导入"),
    END_PREVIOUS("旧的自动止于前一天"),
    GOOD_ROWS_FIRST("先记无误的行");

    private final String words;

    Choice(String words) {
        this.words = words;
    }

    /** As it stands in a message, in quotation marks. */
    public String text() {
        return "“" + words + "”";
    }
}
