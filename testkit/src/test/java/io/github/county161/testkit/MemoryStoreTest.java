package io.github.county161.testkit;

import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Store;

class MemoryStoreTest extends StoreContract {

    @Override
    protected Store open(Chart chart) {
        return new MemoryStore(chart);
    }
}
