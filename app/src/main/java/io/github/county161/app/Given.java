package io.github.county161.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A workbook as it was given: alone, or somewhere in a folder or zip.
 *
 * @param file where it can be read
 * @param name what it is called when it is told of: its file name, in a folder or zip the path in it
 * @param source the folder or zip it came in; empty when it was named itself
 */
record Given(Path file, String name, Optional<Path> source) {

    static Given alone(Path file) {
        return new Given(file, file.getFileName().toString(), Optional.empty());
    }
}
