package io.github.county161.guilty.app;

/** Says nothing. */
final class PersonManager {}
