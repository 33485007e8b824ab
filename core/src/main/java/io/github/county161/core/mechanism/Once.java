package io.github.county161.core.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is worked out when it is first asked for, and kept. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> work;
    private final List<T> made = new ArrayList<>(1);

    Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        if (made.isEmpty()) {
            made.add(work.get());
        }
        return made.get(0);
    }
}
