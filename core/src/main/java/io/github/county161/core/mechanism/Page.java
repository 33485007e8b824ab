package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import io.github.county161.core.port.Order;
import io.github.county161.core.term.RowKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What became of a sheet: its form and heading row, or neither; the headings that are none of the form's. */
public final class Page {
    final String name;
    final boolean hidden;
    Optional<Form> form = Optional.empty();
    long headingRow;
    int lastRow;
    final List<String> unknown = new ArrayList<>();
    final Map<Integer, String> cells = new HashMap<>();
    final Map<Integer, String> beside = new HashMap<>();
    Map<String, String> known = Map.of();
    final Set<Integer> hiddenColumns = new TreeSet<>();
    final List<String> hiddenHeadings = new ArrayList<>();
    Optional<String> misnamed = Optional.empty();
    long rows;
    long hiddenRows;
    long footers;
    int width;
    boolean skipped;
    Optional<String> nearly = Optional.empty();
    Optional<Integer> problems = Optional.empty();
    Optional<Integer> keys = Optional.empty();
    final Counterfoil counterfoil;
    final BitSet seen = new BitSet();
    final List<Integer> damaged = new ArrayList<>();
    boolean masked;

    /** @param counterfoil of its workbook, filled when its own sheet has been read */
    Page(String name, boolean hidden, Counterfoil counterfoil) {
        this.name = name;
        this.hidden = hidden;
        this.counterfoil = counterfoil;
    }

    boolean isCounterfoil() {
        return name.startsWith(Counterfoil.NAME);
    }

    /** The counterfoil of its workbook, if it left here and brought that back. */
    public Optional<Counterfoil> counterfoil() {
        return Optional.of(counterfoil).filter(Counterfoil::isThere);
    }

    /** The records whose rows it brought back, by their keys. */
    public BitSet seen() {
        return (BitSet) seen.clone();
    }

    /** Whether it was passed over for the sheets of refused rows. */
    public boolean isSkipped() {
        return skipped;
    }

    /** Of a row that left here: about its record, telling what was emptied too, or nothing if it is as it left. */
    Order order(Map<String, String> texts, int number, List<String> typed) {
        Form on = form.orElseThrow();
        String mark = keys.filter(column -> column < typed.size())
                .map(typed::get)
                .filter(text -> !text.isBlank())
                .orElse("");
        Optional<RowKey> key = RowKey.read(mark);
        if (key.isEmpty() && !mark.isEmpty()) {
            damaged.add(number);
        }
        boolean covered = counterfoil.covers(on);
        if (key.isEmpty() && !covered) {
            return Order.row(on.name(), texts, number);
        }
        Map<String, String> told = new HashMap<>(texts);
        Optional<String> strayIn = Optional.empty();
        if (key.isPresent()) {
            long record = key.get().record();
            boolean stray = covered && !counterfoil.has(record);
            strayIn = stray ? counterfoil.place() : strayIn;
            seen.set((int) record);
            Map<String, String> shown = beside(typed);
            if (isAsItLeft(on, record, texts, shown)) {
                told.clear();
            } else {
                cells.values().forEach(cell -> told.putIfAbsent(cell, ""));
                told.putAll(shown);
            }
        }
        long position = key.map(RowKey::position).orElseGet(counterfoil::position);
        return new Order(
                on.name(),
                Order.TAKE_IN,
                key.map(RowKey::record),
                covered ? counterfoil.day() : Optional.empty(),
                told,
                "",
                number,
                Optional.of(new Order.Left(position, strayIn)),
                Optional.empty());
    }

    private boolean isAsItLeft(Form on, long record, Map<String, String> texts, Map<String, String> shown) {
        Map<String, String> own = new HashMap<>(texts);
        on.worked().forEach(worked -> own.remove(worked.cell().name()));
        own.putAll(shown);
        return counterfoil.isAsItLeft(record, own);
    }

    /** What the row says in the columns that are only shown, by heading. */
    private Map<String, String> beside(List<String> typed) {
        Map<String, String> shown = new HashMap<>();
        beside.forEach((column, heading) -> {
            if (column < typed.size() && !typed.get(column).isBlank()) {
                shown.put(heading, typed.get(column));
            }
        });
        return shown;
    }

    /** How it was known again, where that is not as it should be. */
    private void comeBack(Form on, List<String> remarks) {
        boolean left = counterfoil.covers(on);
        if (left && counterfoil.isOlder(on)) {
            remarks.add("工作表“" + name + "”是按旧版模板做的，照样读入");
        }
        if (left && keys.isEmpty()) {
            remarks.add("工作表“" + name + "”的“" + Counterfoil.KEY_HEADING + "”列不见了，按姓名和证件号核对；空白不算清空");
        } else if (!left && keys.isPresent() && !isOfRefused()) {
            remarks.add("工作表“" + name + "”没有“" + Counterfoil.NAME + "”（隐藏的工作表），按“" + Counterfoil.KEY_HEADING
                    + "”列核对；看不出少了哪些行");
        } else if (!left && keys.isEmpty() && masked) {
            remarks.add("工作表“" + name + "”像是从这里导出的，但没有“" + Counterfoil.KEY_HEADING + "”列和“" + Counterfoil.NAME
                    + "”：按新填的表读入，不知道导出后别人改了什么");
        }
        if (!damaged.isEmpty()) {
            remarks.add("工作表“" + name + "”有 " + damaged.size() + " 行的“" + Counterfoil.KEY_HEADING + "”被改动（第 "
                    + damaged.get(0) + " 行" + (damaged.size() > 1 ? "等" : "") + "），按姓名和证件号核对");
        }
    }

    /** In which column problems are told: where an earlier round told them, else right of all that is filled. */
    int problemColumn() {
        return problems.orElse(width);
    }

    /** Whether it is named as a sheet of refused rows that went back. */
    boolean isOfRefused() {
        return Mended.isRefusedName(name);
    }

    /** In which column, from 0, the sheet has what is headed so in the words of whatever year. */
    public Optional<Integer> column(String heading) {
        Optional<String> cell = Optional.ofNullable(known.get(heading));
        return cells.entrySet().stream()
                .filter(e -> Optional.of(e.getValue()).equals(cell))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the sender should know of how the sheet was read. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (skipped) {
            remarks.add("工作簿里有退回的行，只读“退回”表，“" + name + "”没有再读");
            return remarks;
        }
        if (form.isEmpty() && (hidden || isCounterfoil())) {
            return remarks;
        }
        if (form.isEmpty()) {
            remarks.add("工作表“" + name + "”没有读入：" + nearly.orElse("不是已知的表"));
            return remarks;
        }
        misnamed.ifPresent(title -> remarks.add("工作表“" + name + "”的表头是“"
                + form.get().title() + "”的，按“" + form.get().title() + "”读入"));
        comeBack(form.get(), remarks);
        if (!unknown.isEmpty()) {
            remarks.add("没有读入的列 " + String.join("、", unknown));
        }
        if (footers > 0 && keys.isEmpty()) {
            remarks.add("工作表“" + name + "”有 " + footers + " 行合计、签名，没有读入");
        }
        if (hiddenRows > 0) {
            remarks.add("工作表“" + name + "”有 " + hiddenRows + " 个隐藏的行，照样读入");
        }
        if (!hiddenHeadings.isEmpty()) {
            remarks.add("工作表“" + name + "”的隐藏列照样读入：" + String.join("、", hiddenHeadings));
        }
        return remarks;
    }

    public String name() {
        return name;
    }

    public Optional<Form> form() {
        return form;
    }

    public long headingRow() {
        return headingRow;
    }

    public long rows() {
        return rows;
    }
}
