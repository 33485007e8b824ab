package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Line;
import io.github.county161.core.port.Diary.Note;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a diary must do, whoever keeps it. */
public abstract class DiaryContract {

    /** The same diary for every call of a test, empty at first. */
    protected abstract Diary diary();

    protected abstract Crypto crypto();

    private static Note note(String account, Act act, boolean done, String from) {
        return new Note("2026-03-01T08:00:00.000+08:00", account, act, "member 7", "姓名、电话；走访核实", done, from);
    }

    @Test
    void a_line_is_read_as_it_was_written_and_numbered_without_a_gap() {
        Note first = note("张三", Act.REVEAL, true, "10.0.0.7");
        diary().write(first);
        diary().write(note("李四", Act.LOG_IN, false, ""));

        assertThat(diary().lines(0, 10)).extracting(Line::no).containsExactly(1L, 2L);
        assertThat(diary().lines(0, 1).get(0).note()).isEqualTo(first);
        assertThat(diary().lines(1, 10))
                .extracting(line -> line.note().account())
                .containsExactly("李四");
    }

    @Test
    void the_newest_come_first_of_some_acts_of_one_account_or_one_address() {
        diary().write(note("张三", Act.LOG_IN, false, "10.0.0.7"));
        diary().write(note("李四", Act.LOG_IN, true, "10.0.0.7"));
        diary().write(note("张三", Act.LOG_OUT, true, "10.0.0.7"));
        diary().write(note("张三", Act.LOG_IN, true, "10.0.0.8"));

        Set<Act> in = Set.of(Act.LOG_IN);
        assertThat(diary().newest(in, Optional.of("张三"), Optional.empty(), 9))
                .extracting(Line::no)
                .containsExactly(4L, 1L);
        assertThat(diary().newest(in, Optional.empty(), Optional.of("10.0.0.7"), 9))
                .extracting(Line::no)
                .containsExactly(2L, 1L);
        assertThat(diary().newest(Set.of(Act.LOG_OUT, Act.LOG_IN), Optional.empty(), Optional.empty(), 2))
                .extracting(Line::no)
                .containsExactly(4L, 3L);
    }

    @Test
    void lines_of_many_at_once_are_one_unbroken_chain() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> IntStream.range(0, 20)
                        .forEach(j -> diary().write(note("账号" + i, Act.LOG_IN, true, "10.0.0." + j)))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(diary().lines(0, 1000)).hasSize(160);
        assertThat(diary().broken(crypto())).isEmpty();
    }

    @Test
    void each_line_is_bound_to_the_one_before() {
        diary().write(note("张三", Act.LOG_IN, true, ""));
        diary().write(note("张三", Act.LOG_IN, true, ""));

        List<Line> lines = diary().lines(0, 10);
        assertThat(lines.get(0).digest()).isNotEqualTo(lines.get(1).digest());
    }
}
