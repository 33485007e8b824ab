package io.github.county161.core.mechanism;

import io.github.county161.core.form.Form;
import java.util.ArrayList;
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

    Page(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
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
        if (form.isEmpty() && hidden) {
            return remarks;
        }
        if (form.isEmpty()) {
            remarks.add("工作表“" + name + "”没有读入：" + nearly.orElse("不是已知的表"));
            return remarks;
        }
        misnamed.ifPresent(title -> remarks.add("工作表“" + name + "”的表头是“"
                + form.get().title() + "”的，按“" + form.get().title() + "”读入"));
        if (!unknown.isEmpty()) {
            remarks.add("没有读入的列 " + String.join("、", unknown));
        }
        if (footers > 0) {
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
