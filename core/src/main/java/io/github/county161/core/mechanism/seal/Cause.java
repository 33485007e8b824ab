package io.github.county161.core.mechanism.seal;

import java.util.Locale;

/** Why a number is another than it was; of several that apply to one name the first alone is its cause. */
public enum Cause {
    MERGE("人员合并"),
    PLACE("区划变动"),
    RULE("口径或数据包版本"),
    ERASURE("依法删除"),
    CORRECTION("更正或撤回"),
    LATE("补报"),
    LEAVING("死亡或迁出"),
    AGE("年龄"),
    SPELL("就业起止"),
    OTHER("其他");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
