package io.github.county161.core.ledger;

/** The enciphered identity texts of an entry and the salt of their digest, hexadecimal; the one thing ever erased. */
public record Identity(long entry, String salt, String cipher) {}
