package io.github.county161.guilty.app;

/** Says nothing, in capitals. */
final class PersonDTO {}
