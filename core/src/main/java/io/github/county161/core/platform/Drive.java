package io.github.county161.core.platform;

import io.github.county161.core.form.Field;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.plan.Task;

/**
 * 一批: one of the seven under which the county's drive groups the same records a second time, beside the platforms.
 *
 * @param code one of the first seven sources of a task
 * @param records those of the year
 * @param person whom a record is about
 */
public record Drive(String code, Question records, Field person) {

    public Drive {
        Task.SOURCE_LIST.code(code);
    }
}
