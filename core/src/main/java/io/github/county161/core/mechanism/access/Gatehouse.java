package io.github.county161.core.mechanism.access;

import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Account;
import io.github.county161.core.port.Accounts;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Credentials;
import io.github.county161.core.port.Credentials.Key;
import io.github.county161.core.port.Credentials.Password;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Diary;
import io.github.county161.core.port.Diary.Act;
import io.github.county161.core.port.Diary.Note;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Gate;
import io.github.county161.core.port.Gate.Refused.Why;
import io.github.county161.core.port.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Minds the door by the rules of 等保二级: who is let in, who is shut out, how long a password and a key hold. */
public final class Gatehouse implements Gate {

    /** In the pack: how many days a password holds. */
    private static final String PASSWORD_DAYS = "password_days";

    private static final long USUAL_DAYS = 90;

    private static final String KEEPER = "system_admin";
    private static final String TOWN_CLERK = "town_clerk";
    private static final String VILLAGE_CLERK = "village_clerk";
    /** Who gives keys to programs. */
    private static final String KEY_GIVER = "security_admin";

    private static final int MARK_CHARS = 12;
    private static final int TURNS = 16;

    private static final long MOST_KEY_DAYS = 366;
    /** How a key begins, so that one that leaked is known for what it is. */
    private static final String MARK = "c161";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String WRONG = "账号或口令不对";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Diary diary;
    private final Crypto crypto;
    private final Store store;
    private final Clock clock;
    private final long passwordDays;
    private final Shutting shutting;
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();

    /** @param numbers the pack's */
    public Gatehouse(
            Accounts accounts,
            Credentials credentials,
            Diary diary,
            Crypto crypto,
            Store store,
            Clock clock,
            Map<String, Long> numbers) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.diary = diary;
        this.crypto = crypto;
        this.store = store;
        this.clock = clock;
        this.passwordDays = numbers.getOrDefault(PASSWORD_DAYS, USUAL_DAYS);
        this.shutting = new Shutting(diary);
    }

    @Override
    public Visitor logIn(String account, String password, String from) {
        String called = called(account);
        ReentrantLock turn = turns.get(Math.floorMod(called.hashCode(), TURNS));
        turn.lock();
        try {
            return logIn(account, called, password, from);
        } finally {
            turn.unlock();
        }
    }

    /** Who is no account of ours stands in the diary by a mark: what was typed may be somebody's id, or anything. */
    private String called(String account) {
        return accounts.named(account).isPresent()
                ? account
                : "?" + crypto.digest(account).substring(0, MARK_CHARS);
    }

    private void needToBeLetTry(String called, String from) {
        Optional<OffsetDateTime> shut = shutting.until(called, from, now());
        if (shut.isPresent()) {
            note(called, Act.FORBIDDEN, "", "锁定期间登录", false, from);
            throw new Refused(Why.SHUT_OUT, "口令连续输错，到 " + shut.get().format(TIME) + " 以后才能再试");
        }
    }

    /** One after the other for an account: guesses sent together are counted like those sent in a row. */
    private Visitor logIn(String account, String called, String password, String from) {
        needToBeLetTry(called, from);
        Optional<Password> kept = credentials.passwords(account).stream().findFirst();
        Optional<Visitor> visitor = isRight(password, kept) ? known(account) : Optional.empty();
        note(called, Act.LOG_IN, "", "", visitor.isPresent(), from);
        return visitor.orElseThrow(() -> new Refused(Why.WRONG, WRONG));
    }

    /** Where there is no such account the answer takes as long. */
    private boolean isRight(String password, Optional<Password> kept) {
        if (kept.isEmpty()) {
            crypto.passwordHash(password);
        }
        return kept.filter(found -> crypto.isPassword(password, found.hash())).isPresent();
    }

    @Override
    public void logOut(String account, String from) {
        note(account, Act.LOG_OUT, "", "", true, from);
    }

    @Override
    public Optional<Visitor> known(String account) {
        Optional<Password> password = credentials.passwords(account).stream().findFirst();
        return accounts.named(account)
                .filter(found -> password.isPresent())
                .map(found -> new Visitor(found, password.filter(this::isSpent).isPresent()));
    }

    private boolean isSpent(Password password) {
        return password.oneTime() || password.since().plusDays(passwordDays).isBefore(today());
    }

    @Override
    public Optional<Account> byKey(String text) {
        String[] parts = text.split("_");
        if (parts.length != 3 || !parts[0].equals(MARK)) {
            return Optional.empty();
        }
        return credentials
                .key(parts[1])
                .filter(key -> !key.revoked() && !today().isAfter(key.until()))
                .filter(key -> key.hash().equals(crypto.digest(parts[2])))
                .flatMap(key -> accounts.named(key.account()));
    }

    @Override
    public void changePassword(String account, String old, String fresh, String from) {
        needToBeLetTry(account, from);
        List<Password> former = credentials.passwords(account);
        if (former.isEmpty() || !crypto.isPassword(old, former.get(0).hash())) {
            note(account, Act.PASSWORD, "", "原口令不对", false, from);
            throw new Refused(Why.RULE, "原口令不对");
        }
        List<String> broken = new ArrayList<>(PasswordRule.broken(fresh, account));
        if (former.stream().anyMatch(password -> crypto.isPassword(fresh, password.hash()))) {
            broken.add("不与最近 " + Credentials.REMEMBERED + " 次的口令相同");
        }
        if (!broken.isEmpty()) {
            throw new Refused(Why.RULE, "新口令应" + String.join("；", broken));
        }
        String hash = crypto.passwordHash(fresh);
        note(account, Act.PASSWORD, "", "", true, from);
        credentials.keep(new Password(account, hash, today(), false));
    }

    @Override
    public String reset(String account, Asker by, String from) {
        needToMind(account, by, Act.RESET, from);
        String drawn = PasswordRule.drawn(crypto.salt());
        String hash = crypto.passwordHash(drawn);
        note(by.account(), Act.RESET, account, "", true, from);
        credentials.keep(new Password(account, hash, today(), true));
        return drawn;
    }

    @Override
    public void unlock(String account, Asker by, String from) {
        needToMind(account, by, Act.UNLOCK, from);
        note(account, Act.UNLOCK, account, by.account(), true, from);
    }

    private void needToMind(String account, Asker by, Act act, String from) {
        if (accounts.named(account).filter(found -> mayMind(found, by)).isEmpty()) {
            note(by.account(), act, account, "", false, from);
            throw new Refused(Why.FORBIDDEN, "没有账号“" + account + "”，或不归本账号管");
        }
    }

    /** The system's administrator minds all accounts, a town's clerk those of the own villages' clerks. */
    private boolean mayMind(Account account, Asker by) {
        return by.role().equals(KEEPER) || isProgram(by) || isOwnVillages(account, by);
    }

    /** The program itself at the first run, and who has the county's folder and key while nobody has an account. */
    private static boolean isProgram(Asker by) {
        return by.equals(Asker.SYSTEM) || by.equals(Asker.SETTING_UP);
    }

    private boolean isOwnVillages(Account account, Asker by) {
        return by.role().equals(TOWN_CLERK)
                && account.role().equals(VILLAGE_CLERK)
                && by.scope().place().isPresent()
                && store.read(moment -> new Divisions(moment)
                        .liesIn(account.place(), by.scope().place().get()));
    }

    @Override
    public Added add(Account account, Asker by, String from) {
        List<Fault> faults = accounts.add(account, by);
        note(by.account(), Act.ACCOUNT, account.name(), account.role() + " " + account.place(), faults.isEmpty(), from);
        boolean isNew =
                faults.isEmpty() && credentials.passwords(account.name()).isEmpty();
        return new Added(faults, isNew ? Optional.of(reset(account.name(), Asker.SYSTEM, from)) : Optional.empty());
    }

    @Override
    public List<Fault> lock(String account, Asker by, String from) {
        List<Fault> faults = accounts.lock(account, by);
        note(by.account(), Act.LOCK, account, "", faults.isEmpty(), from);
        return faults;
    }

    @Override
    public List<Account> accounts(Asker by) {
        return accounts.all().stream().filter(account -> mayMind(account, by)).toList();
    }

    @Override
    public NewKey addKey(String name, String account, LocalDate until, Asker by, String from) {
        mayGiveKeys(by, Act.KEY, name, from);
        if (accounts.named(account).isEmpty()) {
            throw new Refused(Why.RULE, "没有账号“" + account + "”");
        }
        if (until.isBefore(today()) || until.isAfter(today().plusDays(MOST_KEY_DAYS))) {
            throw new Refused(Why.RULE, "有效期应在今天至 " + MOST_KEY_DAYS + " 天以内");
        }
        String id = crypto.salt().substring(0, 12).toLowerCase(Locale.ROOT);
        String secret = crypto.salt() + crypto.salt();
        Key key = new Key(id, name, crypto.digest(secret), account, until, false);
        note(by.account(), Act.KEY, account, name + " " + id + " 至 " + until, true, from);
        credentials.keep(key);
        return new NewKey(key, String.join("_", MARK, id, secret));
    }

    @Override
    public void revokeKey(String id, Asker by, String from) {
        mayGiveKeys(by, Act.REVOKE, id, from);
        Key key = credentials.key(id).orElseThrow(() -> new Refused(Why.RULE, "没有密钥 " + id));
        credentials.keep(new Key(key.id(), key.name(), key.hash(), key.account(), key.until(), true));
        note(by.account(), Act.REVOKE, key.account(), key.name() + " " + id, true, from);
    }

    @Override
    public List<Key> keys(Asker by) {
        mayGiveKeys(by, Act.KEY, "", "");
        return credentials.keys();
    }

    private void mayGiveKeys(Asker by, Act act, String on, String from) {
        if (!by.role().equals(KEY_GIVER) && !isProgram(by)) {
            note(by.account(), act, on, "", false, from);
            throw new Refused(Why.FORBIDDEN, "接口密钥由安全管理员办理");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void note(String account, Act act, String on, String told, boolean done, String from) {
        diary.write(Note.at(now(), account, act, on, told, done, from));
    }
}
