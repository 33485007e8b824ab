/** Keeping a county: backups, the copy of its key, locks, what to look at on a machine. Knows files, not forms. */
package io.github.county161.app.keep;
