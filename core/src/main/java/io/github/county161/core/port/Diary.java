package io.github.county161.core.port;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who came, what was done beside the journal, and what was seen in the clear: lines in order, each bound to the one
 * before, none ever altered or taken out. No line holds an identity text. Kept apart from the journal, so that nobody
 * waits at the door while a long slip is written.
 */
public interface Diary {

    /** What a line tells of. */
    enum Act {
        LOG_IN("登录"),
        LOG_OUT("退出"),
        PASSWORD("修改口令"),
        ACCOUNT("设置账号"),
        LOCK("停用账号"),
        RESET("重置口令"),
        UNLOCK("解锁"),
        KEY("发放接口密钥"),
        REVOKE("吊销接口密钥"),
        BACKUP("备份"),
        REVEAL("查看明文"),
        EXPORT("导出"),
        FORBIDDEN("越权");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** A line of what was read of persons, and not of what was done. */
        public boolean isReading() {
            return this == REVEAL || this == EXPORT;
        }
    }

    /**
     * What a line says.
     *
     * @param at RFC 3339 with offset
     * @param account as it was given; there need not be such an account
     * @param on what it was done on: an account, a key, a form and record number, a book; "" of oneself
     * @param told what more is to be known: columns, rows, purpose, why not
     * @param done whether it was let happen
     * @param from the address it came from; "" of a command
     */
    record Note(String at, String account, Act act, String on, String told, boolean done, String from) {

        /** Dated to the millisecond. */
        public static Note at(
                OffsetDateTime at, String account, Act act, String on, String told, boolean done, String from) {
            return new Note(TIME.format(at), account, act, on, told, done, from);
        }

        /** Binds it to the line before. */
        public String digest(Crypto crypto, String previous) {
            return crypto.digest(previous, at, account, act.name(), on, told, Boolean.toString(done), from);
        }
    }

    /** @param no from 1, without a gap */
    record Line(long no, Note note, String digest) {}

    /** Durable when it returns. */
    void write(Note note);

    /** In order. @param after only lines whose number is above; 0 for all */
    List<Line> lines(long after, int limit);

    /**
     * The newest first.
     *
     * @param account of this one alone, if told
     * @param from of this address alone, if told
     */
    List<Line> newest(Set<Act> acts, Optional<String> account, Optional<String> from, int limit);

    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    /** The digest of no line at all. */
    String BEGIN = "";

    /** The number of the first line that is not as it was written, or is missing. */
    default Optional<Long> broken(Crypto crypto) {
        String previous = BEGIN;
        long last = 0;
        for (List<Line> some = lines(0, PAGE); !some.isEmpty(); some = lines(last, PAGE)) {
            for (Line line : some) {
                last++;
                previous = line.note().digest(crypto, previous);
                if (line.no() != last || !line.digest().equals(previous)) {
                    return Optional.of(last);
                }
            }
        }
        return Optional.empty();
    }

    /** How many are looked at together. */
    int PAGE = 1000;
}
