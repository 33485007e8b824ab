package io.github.county161.guilty.core.term;

/** Money that floats inside. */
final class RoundsADouble {

    long fen(long fen) {
        return Math.round(fen * 1.1);
    }
}
