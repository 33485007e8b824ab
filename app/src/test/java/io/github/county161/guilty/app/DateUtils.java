package io.github.county161.guilty.app;

/** Says nothing, many times. */
final class DateUtils {}
