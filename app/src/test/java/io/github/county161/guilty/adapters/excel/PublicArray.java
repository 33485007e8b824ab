package io.github.county161.guilty.adapters.excel;

/** A static whose content anyone may change. */
final class PublicArray {

    public static final String[] WORDS = {"a"};

    private PublicArray() {}
}
