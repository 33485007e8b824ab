package io.github.county161.app;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.adapters.sqlite.SqliteStore;
import io.github.county161.app.keep.BackupFile;
import io.github.county161.app.keep.FolderLock;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.mechanism.AccountBook;
import io.github.county161.core.mechanism.Bookkeeping;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Mechanism;
import io.github.county161.core.mechanism.Verification;
import io.github.county161.core.mechanism.clock.Ladder;
import io.github.county161.core.mechanism.clock.Ticking;
import io.github.county161.core.mechanism.finding.Sweep;
import io.github.county161.core.mechanism.finding.Swept;
import io.github.county161.core.mechanism.finding.Watching;
import io.github.county161.core.mechanism.paper.Cabinet;
import io.github.county161.core.mechanism.policy.AmountsDue;
import io.github.county161.core.mechanism.policy.Policy;
import io.github.county161.core.mechanism.rhythm.BriefProof;
import io.github.county161.core.mechanism.seal.Sealing;
import io.github.county161.core.mechanism.seal.SheetProof;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk;
import io.github.county161.core.port.Imports;
import io.github.county161.core.port.Office;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One county, wired: the only place where the ports meet their adapters, and where the clock is. */
final class County implements AutoCloseable {

    static final String DATABASE = BackupFile.DATABASE;
    static final String KEY = "county.key";
    private static final String IMPORTS = "imports";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final OneSixOne pattern;
    private final Packs packs;
    private final List<Check> checks;
    private final Chart chart;
    private final List<Policy> policies;
    private final FolderLock lock;
    private final Backups backups;
    private final Store store;
    private final Crypto crypto;
    private final Sweep sweep;
    private final Office office;
    private final Accounts accounts;
    private final Door door;
    private final FolderFiles files;
    private final Inbox inbox;

    private County(Path folder, OneSixOne pattern, UnaryOperator<Store> wrapped, Optional<Pack> applying)
            throws IOException {
        Files.createDirectories(folder);
        Temporary.clear(folder);
        Path database = folder.resolve(DATABASE);
        boolean fresh = !Files.exists(database);
        this.crypto = AesCrypto.of(folder.resolve(KEY), fresh);
        this.packs = fresh ? Packs.ofNothing(applying) : new Upgrade(folder, pattern, crypto, applying).ifDue(now());
        this.pattern = pattern.with(pack().columns());
        this.chart = this.pattern.chart();
        this.lock = FolderLock.shared(folder).orElseThrow(() -> new Refused("账库正在恢复或升级，请等它做完"));
        SqliteStore file = SqliteStore.open(database, chart);
        file.markRelease(Main.RELEASE);
        AesCrypto.ownersAlone(database);
        this.store = wrapped.apply(file);
        this.backups = new Backups(folder, store, folder.resolve(BackupFile.FILES), HERE);
        this.files = new FolderFiles(folder.resolve(BackupFile.FILES), crypto);
        this.door = Door.open(folder.resolve(BackupFile.DOOR), this);
        this.inbox = new Inbox(this, folder.resolve(IMPORTS));
        try {
            pack().need(this.pattern);
            this.checks = pack().rulings().applied(this.pattern.checks());
            this.policies = pack().policies(chart);
            AmountsDue amounts = new AmountsDue(policies, pack().words(), this::asking);
            Mechanism taking = new Mechanism(chart, store, crypto, pack().words(), pack().numbers(), checks, clock());
            this.sweep = new Sweep(store, taking, checks, this::asking);
            this.office = new Forgetting(new Watching(Desks.issuing(this, taking.priced(amounts)), sweep), backups);
            this.accounts = new AccountBook(store, office, today());
            if (crypto.hasKey()) {
                new PackSlip(packs.all().get(0), crypto).open(store, office, packs.isShipped());
            }
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    static County open(Path folder) throws IOException {
        return new County(folder, OneSixOne.PATTERN, store -> store, Optional.empty());
    }

    static County open(Path folder, OneSixOne pattern) throws IOException {
        return new County(folder, pattern, store -> store, Optional.empty());
    }

    /** A county that is about to be given a pack: of its words, numbers and rules already. */
    static County open(Path folder, Pack applying) throws IOException {
        return new County(folder, OneSixOne.PATTERN, store -> store, Optional.of(applying));
    }

    /** With the store seen through something else: a test's marks. */
    static County open(Path folder, UnaryOperator<Store> wrapped) throws IOException {
        return new County(folder, OneSixOne.PATTERN, wrapped, Optional.empty());
    }

    static LocalDate today() {
        return LocalDate.now(clock());
    }

    static LocalDateTime now() {
        return LocalDateTime.now(clock()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The county's time of day, wherever the machine thinks it stands. */
    static Clock clock() {
        return Clock.system(HERE);
    }

    Packs packs() {
        return packs;
    }

    Pack pack() {
        return packs.latest();
    }

    OneSixOne pattern() {
        return pattern;
    }

    Chart chart() {
        return chart;
    }

    List<Policy> policies() {
        return policies;
    }

    Store store() {
        return store;
    }

    Crypto crypto() {
        return crypto;
    }

    Office office() {
        return office;
    }

    /** Asks every check of the whole base and opens and moves findings; the same day again changes nothing. */
    Swept sweep(LocalDate day) {
        return sweep.sweep(day);
    }

    Accounts accounts() {
        return accounts;
    }

    Door door() {
        return door;
    }

    Imports imports() {
        return inbox;
    }

    Workbooks workbooks() {
        return new ExcelWorkbooks();
    }

    Attachments attachments() {
        return new Cabinet(store, office, files, this::asking);
    }

    FolderFiles files() {
        return files;
    }

    List<String> brokenFiles() {
        return files.verify(store.read(moment -> moment.current(Attachment.FORM.relation()).stream()
                .flatMap(row -> row.get(Attachment.HASH).stream())
                .toList()));
    }

    Verification verification() {
        var briefs = new BriefProof(chart, crypto, pack().words(), pattern.figures(), this::asking);
        var sheets = new SheetProof(crypto, pattern.figures(), this::asking);
        return new Verification(chart, crypto, m -> sheets.broken(m).or(() -> briefs.broken(m)));
    }

    Backups backups() {
        return backups;
    }

    Sealing sealing() {
        return new Sealing(store, office, crypto, pattern.figures(), this::asking);
    }

    Ticking clockwork() {
        return new Ticking(store, office, List.of(new Ladder(pack().timetable())));
    }

    Asking asking(LocalDate reportDay) {
        return packs.asking(reportDay);
    }

    Asker reader(Optional<String> name) {
        return acting().reader(name);
    }

    Asker asker(Optional<String> name) {
        return acting().asker(name);
    }

    Acting acting() {
        return new Acting(accounts, crypto.hasKey());
    }

    Desk desk() {
        return Desks.of(this);
    }

    Bookkeeping bookkeeping(Moment moment, Asking asking, Scope scope) {
        return new Bookkeeping(chart, moment, crypto, pack().words(), pattern.figures(), asking, scope);
    }

    /** Of a command: on its day, in the place named by code or name, as known at a position there is. */
    Asking asking(Moment moment, LocalDate reportDay, Optional<String> division, Optional<Long> knownAt, Scope scope) {
        Asking asking = asking(reportDay);
        if (division.isPresent()) {
            String place = new Divisions(moment)
                    .named(division.get())
                    .orElseThrow(() -> new Refused("没有叫“" + division.get() + "”的镇或村（可用区划代码，重名的村请用代码）"));
            if (scope.place().isPresent()
                    && !new Divisions(moment).liesIn(place, scope.place().get())) {
                throw new Refused("“" + division.get() + "”不在本账号辖区内");
            }
            asking = asking.in(place);
        }
        if (knownAt.isPresent() && knownAt.get() > moment.position()) {
            throw new Refused("还没有第 " + knownAt.get() + " 号账页，现在到第 " + moment.position() + " 号");
        }
        return knownAt.isPresent() ? asking.knownAt(knownAt.get()) : asking;
    }

    Desk.View view(LocalDate reportDay, Optional<String> division, Optional<Long> knownAt, Scope scope) {
        return store.read(moment -> new Desk.View(
                reportDay,
                knownAt,
                asking(moment, reportDay, division, knownAt, scope).division()));
    }

    @Override
    public void close() {
        inbox.close();
        store.close();
        door.close();
        lock.close();
    }

    /** A command that cannot be carried out, in words for the one who gave it. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
