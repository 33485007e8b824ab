package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Intake;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order workbooks can be taken in, each a batch: one whose rows name records of another's after that other.
 * Where two need each other, directly or by way of others, no order serves, and they make one batch.
 */
final class Sequence {

    /**
     * A workbook and the forms of its sheets; none when it cannot be read, which is told when its turn comes.
     *
     * @param sentBack whether it has sheets of refused rows that went back: then only these are read
     */
    record Known(Path file, Set<Form> forms, boolean sentBack) {}

    private final Chart chart;
    private final List<Known> files;
    private final boolean[][] needs;

    private Sequence(Chart chart, List<Known> files) {
        this.chart = chart;
        this.files = files;
        this.needs = new boolean[files.size()][files.size()];
    }

    /** Reads the headings of each sheet and no more. */
    static List<Known> recognized(
            List<Path> files, Chart chart, Lexicon words, Workbooks workbooks, Optional<Form> only) throws IOException {
        List<Known> known = new ArrayList<>();
        for (Path file : files) {
            Intake intake = Intake.ofHeadings(chart, words, only);
            try {
                workbooks.read(file, intake);
            } catch (Unreadable unreadable) {
                // Told when its turn comes, with what else is wrong with it.
            }
            Set<Form> forms = new HashSet<>();
            intake.pages().forEach(page -> page.form().ifPresent(forms::add));
            known.add(new Known(file, forms, intake.hasRefusedRows()));
        }
        return known;
    }

    /** The batches in the order in which they can be taken in. */
    static List<List<Path>> of(List<Known> files, Chart chart) {
        Sequence sequence = new Sequence(chart, files);
        sequence.link();
        return sequence.batches();
    }

    /** Those of which only the refused rows are read. */
    static Set<Path> sentBack(List<Known> files) {
        return files.stream().filter(Known::sentBack).map(Known::file).collect(Collectors.toSet());
    }

    private void link() {
        int all = files.size();
        for (int i = 0; i < all; i++) {
            for (int j = 0; j < all; j++) {
                needs[i][j] = i != j && names(files.get(i).forms, files.get(j).forms);
            }
        }
        for (int by = 0; by < all; by++) {
            for (int i = 0; i < all; i++) {
                for (int j = 0; j < all && needs[i][by]; j++) {
                    needs[i][j] |= needs[by][j];
                }
            }
        }
    }

    /** A workbook that holds a form itself is taken to hold what its other sheets name on it. */
    private boolean names(Set<Form> own, Set<Form> others) {
        return own.stream()
                .flatMap(form -> form.columns().stream())
                .flatMap(column -> column.target().stream())
                .map(chart::need)
                .anyMatch(target -> others.contains(target) && !own.contains(target));
    }

    private List<List<Path>> batches() {
        List<List<Path>> batches = new ArrayList<>();
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            left.add(i);
        }
        while (!left.isEmpty()) {
            int first = left.stream()
                    .filter(i -> left.stream().allMatch(j -> !needs[i][j] || needs[j][i]))
                    .min(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            List<Integer> together = left.stream()
                    .filter(i -> i == first || needs[first][i] && needs[i][first])
                    .sorted(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()))
                    .toList();
            batches.add(together.stream().map(i -> files.get(i).file).toList());
            together.forEach(left::remove);
        }
        return batches;
    }

    /** Where the first of its forms stands in the order of references. */
    private int rank(int file) {
        return files.get(file).forms.stream().mapToInt(chart::rank).min().orElse(Integer.MAX_VALUE);
    }
}
