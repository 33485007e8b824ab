package io.github.county161.core.mechanism;

import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up lines as they pass: how many, and the columns that are summed. */
final class Sum {

    private final Book book;
    private final AtomicLong lines = new AtomicLong();
    private final BigDecimal[] sums;

    Sum(Book book) {
        this.book = book;
        this.sums = new BigDecimal[book.columns().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    void add(List<String> texts) {
        lines.incrementAndGet();
        for (int column = 0; column < sums.length; column++) {
            if (book.columns().get(column).summed() && !texts.get(column).isEmpty()) {
                sums[column] = sums[column].add(new BigDecimal(texts.get(column)));
            }
        }
    }

    /** Tells the sums behind these texts and the number of lines, where anything is summed; begins anew. */
    void tell(Sheet.Lines out, List<String> labels) {
        if (book.columns().stream().noneMatch(Book.Column::summed)) {
            return;
        }
        List<String> texts = new ArrayList<>(labels);
        texts.add(lines.getAndSet(0) + book.counted().unit());
        while (texts.size() < sums.length) {
            texts.add("");
        }
        for (int column = 0; column < sums.length; column++) {
            if (book.columns().get(column).summed()) {
                texts.set(column, sums[column].toPlainString());
                sums[column] = BigDecimal.ZERO;
            }
        }
        out.sum(texts);
    }
}
