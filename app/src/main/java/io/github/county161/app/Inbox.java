package io.github.county161.app;

import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office.SlipTaken;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off what was sent in from afar, one import at a time, by the same {@link Importing} as the command line. */
final class Inbox implements Imports, AutoCloseable {

    private static final long WAIT_MS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final County county;
    private final Pigeonholes holes;
    private final Map<String, Kept> underWay = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    });

    /** @param folder its own; made when the first import comes */
    Inbox(County county, Path folder) {
        this(county, folder, County::today);
    }

    /** @param today by which it is known what is over */
    Inbox(County county, Path folder, Supplier<LocalDate> today) {
        this.county = county;
        this.holes = new Pigeonholes(folder, county.crypto(), today);
    }

    @Override
    public Import receive(List<Sent> sent, Options options, Asker asker) throws IOException {
        check(options, asker);
        return begin(holes.take(sent, options, asker.account()), asker);
    }

    private void check(Options options, Asker asker) {
        if (!county.crypto().hasKey()) {
            throw new Refused("没有密钥，不能记账");
        }
        try {
            Way.of(county, asker, options, true, "");
        } catch (County.Refused why) {
            throw new Refused(String.valueOf(why.getMessage()));
        }
    }

    private synchronized Import begin(Kept kept, Asker asker) {
        holes.keep(kept);
        underWay.put(kept.is().id(), kept);
        worker.execute(() -> run(kept, asker));
        return kept.is();
    }

    private synchronized Optional<Kept> of(String id, Asker asker) {
        Kept running = underWay.get(id);
        return (running != null ? Optional.of(running) : holes.kept(id))
                .filter(kept -> kept.account().equals(asker.account()));
    }

    @Override
    public List<Import> all(Asker asker) {
        return holes.ids().stream().flatMap(id -> named(id, asker).stream()).toList();
    }

    @Override
    public synchronized Optional<Import> named(String id, Asker asker) {
        return of(id, asker).map(kept -> {
            boolean stopped = kept.is().state().isUnderWay() && !underWay.containsKey(id);
            return stopped
                    ? kept.failed("程序中途停下：还在试算的请重新上传，已在提交的请再提交一次", kept.is().slips())
                            .is()
                    : kept.is();
        });
    }

    @Override
    public synchronized Optional<Import> after(String id, long change, Asker asker) {
        Optional<Import> is = named(id, asker);
        if (is.filter(i -> i.change() == change && i.state().isUnderWay()).isPresent()) {
            try {
                wait(WAIT_MS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return named(id, asker);
        }
        return is;
    }

    @Override
    public synchronized Optional<Import> commit(String id, Options options, Asker asker) {
        return of(id, asker).map(kept -> {
            boolean running = underWay.containsKey(id);
            boolean same = options.equals(kept.is().options());
            State state = kept.is().state();
            if (kept.isWhollyIn() || same && (state == State.COMMITTED || running && state == State.COMMITTING)) {
                return kept.is();
            }
            if (running) {
                throw new Refused("还在试算或提交，请等它结束");
            }
            if (state == State.UNDONE || kept.is().told().isEmpty()) {
                throw new Refused(state == State.UNDONE ? "已经撤回，要再记请重新上传" : "试算没有做完，请重新上传");
            }
            check(options, asker);
            return begin(kept.begun(options), asker);
        });
    }

    /** Works an import off, and keeps what became of it whatever that is. */
    private void run(Kept begun, Asker asker) {
        String id = begun.is().id();
        boolean dryRun = begun.is().state() == State.REHEARSING;
        List<Long> slips = new ArrayList<>(begun.is().slips());
        try (Temporary open = holes.open()) {
            String names = "upload-" + id + "-" + begun.attempt();
            Way way = Way.of(county, asker, begun.is().options(), dryRun, names);
            StringWriter lines = new StringWriter();
            Importing importing = new Importing(county, way, new PrintWriter(lines), new Importing.Hearing() {
                @Override
                public void doing(String what) {
                    progress(id, what);
                }

                @Override
                public void entered(long slip) {
                    slips.add(slip);
                }
            });
            boolean clean = importing.run(holes.unlock(begun.is(), open));
            Map<String, Object> told = new LinkedHashMap<>(importing.json());
            told.put("lines", lines.toString().lines().toList());
            State state = dryRun ? State.REHEARSED : importing.keptAny() ? State.COMMITTED : State.REFUSED;
            Optional<String> mended = holes.lockMended(id, importing.sentBack(), open);
            end(begun.ended(state, told, clean, slips, mended));
        } catch (IOException | RuntimeException failed) {
            boolean words = failed instanceof County.Refused || failed instanceof SlipTaken;
            if (!words) {
                LOG.error("import {} failed", id, failed);
            }
            end(begun.failed(words ? String.valueOf(failed.getMessage()) : "程序或磁盘出错，详情在日志里", slips));
        }
    }

    private synchronized void progress(String id, String what) {
        underWay.computeIfPresent(id, (i, kept) -> kept.doing(what));
        notifyAll();
    }

    private synchronized void end(Kept kept) {
        Kept last = underWay.getOrDefault(kept.is().id(), kept);
        try {
            holes.keep(kept.changed(last.is().change() + 1));
        } finally {
            underWay.remove(kept.is().id());
            notifyAll();
        }
    }

    @Override
    public Optional<Undone> undo(String id, boolean withDependants, Asker asker) {
        if (of(id, asker).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inTurn(() -> takeBack(holes.kept(id).orElseThrow(), withDependants, asker)));
    }

    /** Behind what is being worked on: no import is taken back while it goes in. */
    private <T> T inTurn(Callable<T> work) {
        try {
            return worker.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new UncheckedIOException(new IOException(failed.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Refused("程序正在停下，没有撤回");
        }
    }

    /** The last slip first, for what came later may rest on what came before; all of them or none. */
    private Undone takeBack(Kept kept, boolean withDependants, Asker asker) {
        if (kept.is().state() == State.UNDONE) {
            return new Undone(kept.is(), List.of());
        }
        if (kept.is().slips().isEmpty()) {
            throw new Refused("没有记入，不必撤回");
        }
        String id = kept.is().id();
        List<Long> slips = new ArrayList<>(kept.is().slips());
        Collections.reverse(slips);
        Outcome outcome = county.office()
                .undo(
                        slips,
                        withDependants,
                        slip -> Submission.undoing(slip, "undo-" + id + "-" + slip, asker, County.today()));
        if (outcome.items().isEmpty()) {
            throw new Refused("这次导入记入的账页里没有本账号可以撤回的分录");
        }
        if (!outcome.kept()) {
            return new Undone(kept.is(), outcome.faults());
        }
        Kept now = kept.takenBack();
        holes.keep(now);
        return new Undone(now.is(), List.of());
    }

    @Override
    public boolean mended(String id, Asker asker, OutputStream out) throws IOException {
        boolean is = named(id, asker).flatMap(Import::mended).isPresent();
        if (is) {
            holes.mended(id, out);
        }
        return is;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
