package io.github.county161.core.form;

import java.util.List;

/**
 * A list of codes. Core names the meanings that a check or a figure asks for; labels, further values and synonyms come
 * from the county's pack, which must label every meaning.
 */
public record CodeList(String name, List<String> meanings) {

    public CodeList {
        meanings = List.copyOf(meanings);
    }

    public static CodeList of(String name, String... meanings) {
        return new CodeList(name, List.of(meanings));
    }

    /** The code, which must be one of the meanings: a slip of the pen stops the start. */
    public String code(String meaning) {
        if (!meanings.contains(meaning)) {
            throw new IllegalArgumentException(name + " has no meaning " + meaning);
        }
        return meaning;
    }
}
