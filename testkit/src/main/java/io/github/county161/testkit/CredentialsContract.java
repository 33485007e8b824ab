package io.github.county161.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.port.Credentials;
import io.github.county161.core.port.Credentials.Key;
import io.github.county161.core.port.Credentials.Password;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What keeps passwords and keys must do, whatever it is. */
public abstract class CredentialsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    /** The same for every call of a test, empty at first. */
    protected abstract Credentials credentials();

    private static Password password(String account, int n) {
        return new Password(account, "hash " + n, DAY.plusDays(n), n == 0);
    }

    @Test
    void the_newest_password_comes_first_and_five_are_remembered() {
        assertThat(credentials().passwords("张三")).isEmpty();
        for (int n = 0; n < 7; n++) {
            credentials().keep(password("张三", n));
        }
        credentials().keep(password("李四", 0));

        assertThat(credentials().passwords("张三"))
                .containsExactly(
                        password("张三", 6), password("张三", 5), password("张三", 4), password("张三", 3), password("张三", 2));
        assertThat(credentials().passwords("李四")).containsExactly(password("李四", 0));
    }

    @Test
    void a_key_is_found_by_its_id_and_takes_the_place_of_its_former_self() {
        Key key = new Key("k1", "数据交换", "hash", "张三", DAY, false);
        Key revoked = new Key("k1", "数据交换", "hash", "张三", DAY, true);
        Key other = new Key("k0", "统计", "hash", "李四", DAY, false);
        credentials().keep(key);
        credentials().keep(other);
        assertThat(credentials().key("k1")).contains(key);

        credentials().keep(revoked);

        assertThat(credentials().key("k1")).contains(revoked);
        assertThat(credentials().keys()).containsExactlyInAnyOrder(revoked, other);
        assertThat(credentials().key("k2")).isEmpty();
    }
}
