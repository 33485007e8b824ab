package io.github.county161.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/** All rules of the build, for the packages below a root: the program's own, or that of the guilty samples. */
final class Guards {

    private Guards() {}

    static List<Guard> under(String root) {
        return Stream.of(Layers.under(root), Unchanging.under(root), OutsideWorld.under(root), Names.under(root))
                .flatMap(List::stream)
                .toList();
    }
}
