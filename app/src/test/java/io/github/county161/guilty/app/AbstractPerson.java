package io.github.county161.guilty.app;

/** Says nothing, first. */
abstract class AbstractPerson {}
