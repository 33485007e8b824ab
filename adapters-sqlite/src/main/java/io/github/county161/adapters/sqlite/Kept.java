package io.github.county161.adapters.sqlite;

/** What a store's readers have found and any of them finds again, as long as what it was found in has not changed. */
record Kept(KeptCounts counts, KeptRows rows) {

    Kept() {
        this(new KeptCounts(), new KeptRows());
    }
}
