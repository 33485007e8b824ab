package io.github.county161.guilty.app.common;

/** In a package that says nothing. */
final class Astray {}
