package io.github.county161.app;

import io.github.county161.core.port.Accounts;
import io.github.county161.testkit.AccountsContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest extends AccountsContract {

    @TempDir
    private Path folder;

    private County county;

    @BeforeEach
    void aCountyJustSetUp() throws IOException {
        county = County.open(folder);
    }

    @AfterEach
    void closed() {
        county.close();
    }

    @Override
    protected Accounts accounts() {
        return county.accounts();
    }
}
