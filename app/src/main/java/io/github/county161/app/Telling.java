package io.github.county161.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a few lines of each kind, and how many more there are: nobody reads five hundred of one sentence. */
final class Telling {

    private static final int EACH = 10;

    private final PrintWriter out;
    private final Map<String, Integer> told = new LinkedHashMap<>();
    private final Map<String, String> last = new LinkedHashMap<>();

    Telling(PrintWriter out) {
        this.out = out;
    }

    void tell(String kind, String line) {
        if (told.merge(kind, 1, Integer::sum) <= EACH) {
            out.println(line);
            last.put(kind, line);
        }
    }

    /** What was not told line by line. */
    void rest() {
        told.forEach((kind, count) -> {
            if (count > EACH) {
                out.println("…与上同类的还有 " + (count - EACH) + " 处，如：" + last.get(kind));
            }
        });
    }
}
