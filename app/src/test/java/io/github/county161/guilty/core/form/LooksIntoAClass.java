package io.github.county161.guilty.core.form;

/** Looks into a class. */
final class LooksIntoAClass {

    int fields() {
        return LooksIntoAClass.class.getDeclaredFields().length;
    }
}
