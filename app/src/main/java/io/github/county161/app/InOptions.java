package io.github.county161.app;

import io.github.county161.core.port.Choice;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Names the command line's option behind every choice that a message offers; messages themselves know no way in. */
final class InOptions extends FilterWriter {

    static final Map<Choice, String> OPTIONS = Map.of(
            Choice.FORCE, "--force",
            Choice.CORRECT, "--correct",
            Choice.CLEAR, "--clear",
            Choice.HISTORY, "--history",
            Choice.END_PREVIOUS, "--end-previous",
            Choice.GOOD_ROWS_FIRST, "--good-rows-first");

    InOptions(Writer out) {
        super(out);
    }

    /** Every line comes whole: a print writer hands on what it was given. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        String told = text.substring(from, from + length);
        for (Map.Entry<Choice, String> option : OPTIONS.entrySet()) {
            String offered = option.getKey().text();
            told = told.replace(offered, offered + "（" + option.getValue() + "）");
        }
        out.write(told);
    }
}
