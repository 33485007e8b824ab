package io.github.county161.core.term;

/** Why a text cannot be read: a fault code, and in a few Chinese words what would be right. */
public record Flaw(String code, String expected) {}
