package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Intake;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    record Known(Given file, Set<Form> forms, boolean sentBack) {}

    private final Chart chart;
    private final List<Known> files;
    /** The different sets of forms: what a workbook needs and when it can come depends on its forms alone. */
    private final List<Set<Form>> kinds;

    private final int[] kindOf;
    private final boolean[][] needs;

    private Sequence(Chart chart, List<Known> files) {
        this.chart = chart;
        this.files = files;
        this.kinds = files.stream().map(Known::forms).distinct().toList();
        this.kindOf = files.stream().mapToInt(file -> kinds.indexOf(file.forms)).toArray();
        this.needs = new boolean[kinds.size()][kinds.size()];
    }

    /** Reads the headings of each sheet and no more. */
    static List<Known> recognized(
            List<Given> files, Chart chart, Lexicon words, Workbooks workbooks, Optional<Form> only)
            throws IOException {
        List<Known> known = new ArrayList<>();
        for (Given file : files) {
            Intake intake = Intake.ofHeadings(chart, words, only);
            try {
                workbooks.read(file.file(), intake);
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
    static List<List<Given>> of(List<Known> files, Chart chart) {
        Sequence sequence = new Sequence(chart, files);
        sequence.link();
        return sequence.batches();
    }

    /** Those of which only the refused rows are read. */
    static Set<Given> sentBack(List<Known> files) {
        return files.stream().filter(Known::sentBack).map(Known::file).collect(Collectors.toSet());
    }

    private void link() {
        int all = kinds.size();
        for (int i = 0; i < all; i++) {
            for (int j = 0; j < all; j++) {
                needs[i][j] = names(kinds.get(i), kinds.get(j));
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

    private List<List<Given>> batches() {
        List<List<Given>> batches = new ArrayList<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < files.size(); i++) {
            left.add(i);
        }
        Comparator<Integer> turn = Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder());
        while (!left.isEmpty()) {
            Set<Integer> kindsLeft = left.stream().map(i -> kindOf[i]).collect(Collectors.toSet());
            int first = left.stream()
                    .filter(i -> kindsLeft.stream().allMatch(k -> !needs[kindOf[i]][k] || needs[k][kindOf[i]]))
                    .min(turn)
                    .orElseThrow();
            int kind = kindOf[first];
            List<Integer> together = left.stream()
                    .filter(i -> i == first || needs[kind][kindOf[i]] && needs[kindOf[i]][kind])
                    .sorted(turn)
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
