package io.github.county161.app;

import io.github.county161.core.port.Imports.Import;
import io.github.county161.core.port.Imports.Options;
import io.github.county161.core.port.Imports.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An import as it lies in its folder.
 *
 * @param account whose it is
 * @param attempt names its slips: begun again after a stop it is the same, so that nothing is entered twice
 */
record Kept(String account, int attempt, Import is) {

    static final String WAITING = "排队等候…";

    /** Whether each of its rows went in at the last attempt. */
    private static final String CLEAN = "clean";

    Kept doing(String doing) {
        return next(is.state(), is.options(), doing, is.told(), is.slips(), is.mended());
    }

    Kept begun(Options options) {
        int next = attempt + (is.state() == State.COMMITTING ? 0 : 1);
        return new Kept(account, next, is).next(State.COMMITTING, options, WAITING, is.told(), is.slips(), is.mended());
    }

    Kept ended(State state, Map<String, Object> told, boolean clean, List<Long> slips, Optional<String> mended) {
        Map<String, Object> all = new LinkedHashMap<>(told);
        all.put(CLEAN, clean);
        return next(state, is.options(), "", all, slips, mended);
    }

    Kept failed(String why, List<Long> slips) {
        return next(State.FAILED, is.options(), why, is.told(), slips, is.mended());
    }

    Kept takenBack() {
        return next(State.UNDONE, is.options(), "", is.told(), List.of(), Optional.empty());
    }

    /** Its progress is counted on by whoever follows it. */
    Kept changed(long change) {
        return new Kept(
                account,
                attempt,
                new Import(
                        is.id(),
                        is.until(),
                        is.state(),
                        is.options(),
                        is.files(),
                        change,
                        is.doing(),
                        is.told(),
                        is.slips(),
                        is.mended()));
    }

    /** Nothing of it can go back any more. */
    boolean isDone() {
        return is.state() == State.UNDONE || isWhollyIn();
    }

    boolean isWhollyIn() {
        return is.state() == State.COMMITTED && Boolean.TRUE.equals(is.told().get(CLEAN));
    }

    private Kept next(
            State state,
            Options options,
            String doing,
            Map<String, Object> told,
            List<Long> slips,
            Optional<String> mended) {
        return new Kept(
                account,
                attempt,
                new Import(
                        is.id(), is.until(), state, options, is.files(), is.change() + 1, doing, told, slips, mended));
    }
}
