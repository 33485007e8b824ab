package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures asked together are answered together, whoever enters something meanwhile. */
class OneMomentTest {

    @TempDir
    private Path folder;

    /** A store where somebody enters something after every reading. */
    private record Busy(Store store, AtomicReference<Runnable> entering) implements Store {
        @Override
        public <T> T read(Function<Moment, T> work) {
            T answer = store.read(work);
            entering.get().run();
            return answer;
        }

        @Override
        public <T> T write(Function<Writing, T> work) {
            return store.write(work);
        }

        @Override
        public Store scratch() {
            return store.scratch();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Test
    void the_catalogue_stands_at_one_position_though_more_is_entered_while_it_is_asked() throws IOException {
        AtomicReference<Runnable> entering = new AtomicReference<>(() -> {});
        Story story = new Story(County.open(folder, file -> new Busy(file, entering)));
        try (County county = story.county()) {
            story.has_a_family_at_work(1, 2, 0);
            Desk desk = county.desk();
            List<Figure> figures = desk.figures();
            long before = desk.position();
            int[] next = {3};
            entering.set(() -> {
                // What is entered is looked at itself, and nothing is to be entered for that.
                Runnable again = entering.getAndSet(() -> {});
                story.has_a_family_at_work(next[0]++, next[0]++, 1);
                entering.set(again);
            });
            Desk.Answers told = desk.answers(figures, Group.WHOLE, view(Optional.empty()), Scope.ALL);
            entering.set(() -> {});
            assertThat(desk.position()).isGreaterThan(before);
            assertThat(told).isEqualTo(desk.answers(figures, Group.WHOLE, view(Optional.of(before)), Scope.ALL));
        }
    }

    private static View view(Optional<Long> knownAt) {
        return new View(Story.DAY, knownAt, Optional.empty());
    }
}
