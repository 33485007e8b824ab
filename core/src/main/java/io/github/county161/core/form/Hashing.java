package io.github.county161.core.form;

/** Turns an identity text (id number, phone, card) into one that finds its like and tells nothing: a keyed hash. */
@FunctionalInterface
public interface Hashing {
    String keyedHash(String text);
}
