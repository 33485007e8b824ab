package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.RowKey;
import io.github.county161.core.term.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * 底单: what stays hidden in a workbook that leaves here, so that it is known again when it comes back: the template's
 * version, its forms, place, report day, the journal's position and proof, and of each row its record and what it said.
 * Filled as the workbook is written or read; a row takes eight bytes of it.
 */
public final class Counterfoil {

    /** What its sheet is called. */
    static final String NAME = "底单";

    /** What heads the column that repeats each row's key. */
    static final String KEY_HEADING = "校验";

    static final String KEY_NOTE = "供回表时核对，请勿改动；新增的行不填";
    static final int KEY_WIDTH = 11;

    /** Raised when what leaves here is laid out otherwise. */
    private static final int TEMPLATE = 1;

    private static final List<String> HEADS = List.of("项目", "值", "核对");
    private static final String VERSION = "模板";
    private static final String FORM = "表";
    private static final String PLACE = "区划";
    private static final String DAY = "报告日";
    private static final String POSITION = "账页号";
    private static final String ROW = "行";
    private static final int PROOF_CHARS = 16;
    private static final long LOW = 0xFFFF_FFFFL;

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Integer> forms = new TreeMap<>();
    private String proof = "";
    private long position;
    private long[] rows = new long[64];
    private int count;
    private boolean sorted = true;

    Counterfoil() {}

    /** That of a workbook about to leave, as the journal is known at a position. */
    static Counterfoil leaving(List<Form> forms, Optional<String> place, String day, long position, Moment moment) {
        Counterfoil leaving = new Counterfoil();
        leaving.facts.put(VERSION, Integer.toString(TEMPLATE));
        forms.forEach(form -> leaving.forms.put(form.name(), form.version()));
        leaving.facts.put(PLACE, place.orElse(""));
        leaving.facts.put(DAY, day);
        leaving.position = position;
        leaving.proof = proof(moment, position);
        return leaving;
    }

    private static String proof(Moment moment, long position) {
        return moment.slip(position)
                .map(slip -> slip.digest()
                        .substring(0, Math.min(PROOF_CHARS, slip.digest().length())))
                .orElse("");
    }

    /** Notes a row that leaves, its texts under the names of its cells, these in order; the key to print on it. */
    String note(long record, List<String> names, List<String> texts) {
        add(record, digest(names, texts));
        return new RowKey(record, position).text();
    }

    /** Forgets the rows, before they are drawn anew. */
    void restart() {
        count = 0;
        sorted = true;
    }

    private void add(long record, long digest) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = record << 32 | digest;
        sorted = false;
    }

    /** What a row says, in 32 bits; blanks around and between do not count, nor do empty cells. */
    static long digest(Map<String, String> cells) {
        List<String> names = new ArrayList<>(cells.keySet());
        names.sort(null);
        return digest(names, names.stream().map(cells::get).toList());
    }

    private static long digest(List<String> names, List<String> texts) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String clean = Texts.clean(texts.get(i));
            if (!clean.isEmpty()) {
                row.append(names.get(i)).append('\t').append(clean).append('\n');
            }
        }
        CRC32 crc = new CRC32();
        crc.update(row.toString().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** Its sheet, to be drawn after the sheets whose rows it notes. */
    Sheet sheet() {
        List<Sheet.Head> heads =
                HEADS.stream().map(head -> new Sheet.Head(head, 20, false)).toList();
        return new Sheet(NAME, "", List.of(), heads, this::each, List.of(), List.of(), "").unseen();
    }

    private void each(Consumer<List<String>> row) {
        row.accept(List.of(VERSION, facts.getOrDefault(VERSION, "")));
        forms.forEach((form, version) -> row.accept(List.of(FORM, form, Integer.toString(version))));
        row.accept(List.of(PLACE, facts.getOrDefault(PLACE, "")));
        row.accept(List.of(DAY, facts.getOrDefault(DAY, "")));
        row.accept(List.of(POSITION, Long.toString(position), proof));
        for (int i = 0; i < count; i++) {
            row.accept(List.of(ROW, new RowKey(rows[i] >> 32, position).text(), "h" + Long.toHexString(rows[i] & LOW)));
        }
    }

    /** Reads a line of its sheet; what is damaged is passed over. */
    void read(List<String> cells) {
        String item = Texts.clean(cells.get(0));
        String value = cells.size() > 1 ? Texts.clean(cells.get(1)) : "";
        String third = cells.size() > 2 ? Texts.clean(cells.get(2)) : "";
        switch (item) {
            case VERSION, PLACE, DAY -> facts.put(item, value);
            case FORM -> forms.put(value, third.matches("\\d{1,6}") ? Integer.parseInt(third) : 0);
            case POSITION -> {
                position = value.matches("\\d{1,8}") ? Long.parseLong(value) : 0;
                proof = third;
            }
            case ROW ->
                RowKey.read(value)
                        .ifPresent(key -> add(
                                key.record(),
                                third.matches("h[0-9a-f]{1,8}") ? Long.parseLong(third.substring(1), 16) : 0));
            default -> {
                // A line that somebody added says nothing.
            }
        }
    }

    /** Whether a workbook has one that can be used. */
    public boolean isThere() {
        return position > 0 && !forms.isEmpty();
    }

    boolean covers(Form form) {
        return isThere() && forms.containsKey(form.name());
    }

    /** Whether the workbook left on an older template than this program's. */
    boolean isOlder(Form form) {
        boolean older = !facts.getOrDefault(VERSION, "").equals(Integer.toString(TEMPLATE));
        return covers(form) && (older || forms.getOrDefault(form.name(), 0) < form.version());
    }

    public long position() {
        return position;
    }

    public Optional<String> place() {
        return Optional.ofNullable(facts.get(PLACE)).filter(code -> !code.isEmpty());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(facts.getOrDefault(DAY, "")));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    /** Whether this journal is the one the workbook left from. */
    public boolean isOf(Moment moment) {
        return position <= moment.position() && proof.equals(proof(moment, position));
    }

    boolean has(long record) {
        return find(record) >= 0;
    }

    /** Whether a row says what it said when it left. */
    boolean isAsItLeft(long record, Map<String, String> cells) {
        int at = find(record);
        return at >= 0 && (rows[at] & LOW) == digest(cells);
    }

    private int find(long record) {
        if (!sorted) {
            Arrays.sort(rows, 0, count);
            sorted = true;
        }
        int at = Arrays.binarySearch(rows, 0, count, record << 32);
        int next = at >= 0 ? at : -at - 1;
        return next < count && rows[next] >> 32 == record ? next : -1;
    }

    /** The records that left and are none of these. */
    BitSet without(BitSet seen) {
        BitSet left = new BitSet();
        for (int i = 0; i < count; i++) {
            left.set((int) (rows[i] >> 32));
        }
        left.andNot(seen);
        return left;
    }
}
