package io.github.county161.guilty.core.term;

/** Money that floats past. */
final class FloatingArgument {

    long fen(float[] yuan) {
        return yuan.length;
    }
}
