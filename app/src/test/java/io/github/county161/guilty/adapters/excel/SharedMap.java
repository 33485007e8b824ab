package io.github.county161.guilty.adapters.excel;

import java.util.HashMap;

/** A static map that fills. */
final class SharedMap {

    private static final HashMap<String, String> SEEN = new HashMap<>();

    private SharedMap() {}

    static void see(String word) {
        SEEN.put(word, word);
    }
}
